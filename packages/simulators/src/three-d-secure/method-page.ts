import { methodDataSchema, type MethodData } from '@tillgate/contract/three-d-secure';
import { z } from 'zod';
import type { MethodPage } from '../cards/authentication-plan.js';
import { decodeMessage, encodeMessage } from './base64url-json.js';
import { escaped, sourceOf, type AcsPage } from './content-policy.js';

/** Where the method pages are, one for each kind. */
export const methodPaths: Record<MethodPage, string> = {
  QUICK: '/three-d-secure/acs/method',
  SLOW: '/three-d-secure/acs/method/slow',
  SILENT: '/three-d-secure/acs/method/silent',
};

const submit = 'document.forms[0].submit()';

/** What the page does. Two seconds more than the 3DS Server waits are slow. */
const scripts: Record<MethodPage, string> = {
  QUICK: submit,
  SLOW: `setTimeout(() => ${submit}, 12_000)`,
  SILENT: '',
};

const formSchema = z.object({
  threeDSMethodData: z.string().transform(decodeMessage).pipe(methodDataSchema),
});

/** What a browser brought to a method page; undefined where it cannot be read. */
export function methodDataOf(body: unknown): MethodData | undefined {
  const form = formSchema.safeParse(body);
  return form.success ? form.data.threeDSMethodData : undefined;
}

/** Collects nothing, and tells the 3DS Server that it is through. Nobody sees it: it is in a hidden frame. */
export function methodPage(kind: MethodPage, data: MethodData): AcsPage {
  const { threeDSServerTransID, threeDSMethodNotificationURL } = data;
  const script = scripts[kind];
  const markup = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>3-D Secure</title></head>
<body><form method="post" action="${escaped(threeDSMethodNotificationURL)}">
<input type="hidden" name="threeDSMethodData" value="${encodeMessage({ threeDSServerTransID })}"></form>
<script>${script}</script></body></html>
`;
  const directives = [
    "default-src 'none'",
    `script-src ${sourceOf(script)}`,
    `form-action ${new URL(threeDSMethodNotificationURL).origin}`,
    "base-uri 'none'",
  ];
  return { markup, policy: directives.join('; ') };
}
