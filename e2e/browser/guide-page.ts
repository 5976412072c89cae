import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A merchant's page made of the JavaScript samples of Antom's guide "Card payments (Web/WAP)", as they stand there; only
 * the host of the script is ours, and the empty callbacks keep what they are given. `embedded` is the guide's
 * `mountComponent` sample, else its `createComponent` sample.
 */
export function guidePage(gatewayUrl: string, embedded: boolean): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>The guide's samples</title></head>
<body>
<div id="ContainerNodeId"></div>
<script src="${gatewayUrl}/package/ams-checkout/1.13.0/dist/umd/ams-checkout.min.js"></script>
<script>
const seen = { events: [], logs: [], answers: [] };

let language = navigator.language || navigator.userLanguage;
language = language.replace("-", "_"); // 将 "-" 替换为 "_"

const checkoutApp = new window.AMSCashierPayment({
  environment: "sandbox",
  locale: "en_US",
  onLog: ({ code, message }) => { seen.logs.push({ code, message }); },
  onEventCallback: ({ code, message, result }) => { seen.events.push({ code, message, result }); },
});

${embedded ? mountSample : createSample}

function submit() {
  checkoutApp.submit().then(({code, message})=>{ seen.answers.push({ code, message }); })
}

function unmount() {
  checkoutApp.unmount();
}
</script>
</body>
</html>`;
}

/**
 * The guide's instance sample as it stands there to the letter, and an instance with its `onEventCallback` sample; what
 * the sample writes to the console is all that it does.
 */
export function verbatimPage(gatewayUrl: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>The guide's samples, word for word</title></head>
<body>
<div id="ContainerNodeId"></div>
<script src="${gatewayUrl}/package/ams-checkout/1.13.0/dist/umd/ams-checkout.min.js"></script>
<script>
${instanceSample}

${createSample}

${callbackSample}

const listeningApp = new window.AMSCashierPayment({ environment: "sandbox", onEventCallback });
</script>
</body>
</html>`;
}

const instanceSample = `const checkoutApp = new window.AMSCashierPayment({
  environment: "sandbox",
  locale: "en_US",
  onLog: ({ code, message }) => {},
  onEventCallback: ({ code, message }) => {},
});`;

const callbackSample = `function onEventCallback({ code, result }) {
  switch (code) {
    case 'SDK_PAYMENT_SUCCESSFUL':
      // 支付成功。将买家重定向到支付结果页面。
      break;
    case 'SDK_PAYMENT_PROCESSING':
      console.log('检查支付结果数据', result);
      // 支付处理中。根据提供的信息引导买家重试支付。
      break;
    case 'SDK_PAYMENT_FAIL':
      console.log('检查支付结果数据', result);
      // 支付失败。根据提供的信息引导买家重试支付。
      break;
    case 'SDK_PAYMENT_CANCEL':
      // 引导买家重试支付。
      break;
    case 'SDK_PAYMENT_ERROR':
      console.log('检查支付结果数据', result);
      // 支付状态异常。根据提供的信息引导买家重试支付。
      break;
    default:
      break;
  }
}`;

const createSample = `async function create(sessionData) {
  await checkoutApp.createComponent({
    sessionData: sessionData,
    appearance: {
      showLoading: true, // 默认为true，允许配置是否显示加载动画
    },
    notRedirectAfterComplete: true,
  });
}`;

const mountSample = `async function create(sessionData) {
  await checkoutApp.mountComponent({
    sessionData: sessionData,
    appearance: {
      showLoading: true, // 默认为true，允许配置是否显示加载动画
      showSubmitButton: false, // 配置是否由组件渲染支付按钮
    },
    notRedirectAfterComplete: true,
  }, '#ContainerNodeId');
}`;

/** Serves a page on an origin of its own; what is posted to /notify is kept and acknowledged. */
export async function serveMerchant(page: () => string) {
  const notifications: { path: string; headers: NodeJS.Dict<string | string[]>; body: string }[] = [];
  const server = createServer((incoming, reply) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      if (incoming.method !== 'POST') {
        reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page());
        return;
      }
      const { url: path = '', headers } = incoming;
      notifications.push({ path, headers, body: Buffer.concat(chunks).toString('utf8') });
      reply.end('{"result":{"resultCode":"SUCCESS","resultStatus":"S","resultMessage":"success"}}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    notifyUrl: `http://127.0.0.1:${port}/notify?shop=1`,
    notifications,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
