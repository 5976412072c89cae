import { html, type Html } from '../html.js';

/** A bare page that runs one sample of the integration guide. */
export interface Sample {
  title: string;
  /** Its script, in `public/samples`. */
  script: string;
  body: Html;
}

export const samples: ReadonlyMap<string, Sample> = new Map([
  [
    'custom-loading',
    {
      title: 'A loading animation of your own',
      script: 'custom-loading.js',
      body: html`<div id="spinner" role="status" hidden>One moment ...</div>
        <button type="button" id="pay">Pay by card</button>`,
    },
  ],
  [
    'avs',
    {
      title: 'A billing address of your own',
      script: 'avs.js',
      body: html`<div id="card"></div>
        <form id="address" autocomplete="billing">
          <label>Country <input name="region" autocomplete="billing country" value="SG" /></label>
          <label>Street <input name="address1" autocomplete="billing address-line1" /></label>
          <label>Flat <input name="address2" autocomplete="billing address-line2" /></label>
          <label>City <input name="city" autocomplete="billing address-level2" /></label>
          <label>State <input name="state" autocomplete="billing address-level1" /></label>
          <label>Postal code <input name="zipCode" autocomplete="billing postal-code" /></label>
          <button>Pay</button>
        </form>`,
    },
  ],
]);

/** The page of a sample; the SDK comes from the gateway. */
export function samplePage(gatewayUrl: string, { title, script, body }: Sample): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/assets/favicon.svg" />
        <link rel="stylesheet" href="/assets/samples/samples.css" />
        <script src="${gatewayUrl}/package/ams-checkout/1.13.0/dist/umd/ams-checkout.min.js"></script>
        <script type="module" src="/assets/samples/${script}"></script>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
          <p id="message" role="status"></p>
        </main>
      </body>
    </html>`.text;
}
