import tseslint from 'typescript-eslint';

const source = 'packages/*/src/**/*.{ts,tsx}';
const nodeModule = { group: ['node:*'], message: 'No I/O here.' };
const ours = (names, message) => ({ group: names.map((name) => `@tillgate/${name}`), message });
const folders = (names, message) => ({ regex: `/(${names.join('|')})(/|\\.js$)`, message });

/**
 * Who may import whom: one row a room. `files` may not import what the patterns name. The rows are those of
 * ARCHITECTURE.md; `scripts/import-rules.test.ts` shows that each of them bites.
 */
const rooms = [
  {
    name: 'contract',
    files: ['packages/contract/src/**'],
    ignores: ['signature', 'explain-signature', 'opened-signature'].map(
      (name) => `packages/contract/src/${name}.ts`,
    ),
    patterns: [nodeModule, ours(['*'], 'The contract imports no package of ours.')],
  },
  {
    name: 'contract/frame',
    files: ['packages/contract/src/frame.ts'],
    patterns: [{ regex: '.*', message: 'What browsers share imports nothing.' }],
  },
  {
    name: 'gateway/domain',
    files: ['packages/gateway/src/domain/**'],
    patterns: [
      { regex: '^\\.\\./', message: 'The core imports the core and the contract.' },
      { regex: '^(?!\\.|@tillgate/contract$)', message: 'The core imports no library.' },
    ],
  },
  {
    name: 'gateway/db',
    files: ['packages/gateway/src/db/**'],
    patterns: [
      folders(['http', 'api', 'checkout', 'worker', 'adapters', 'config'], 'Storage knows no caller.'),
    ],
  },
  ...['api', 'checkout', 'worker'].map((room) => ({
    name: `gateway/${room}`,
    files: [`packages/gateway/src/${room}/**`],
    patterns: [
      folders(
        ['adapters', 'config', 'http', ...['api', 'checkout', 'worker'].filter((other) => other !== room)],
        'Handlers know domain, db, ports and contract, not adapters, settings or each other.',
      ),
    ],
  })),
  {
    name: 'gateway/operations',
    files: ['packages/gateway/src/operations/**'],
    patterns: [
      folders(
        ['adapters', 'config', 'http', 'api', 'checkout', 'worker'],
        'What handlers and worker share knows storage and ports, and none of those who ask it.',
      ),
    ],
  },
  {
    name: 'gateway/notifications',
    files: ['packages/gateway/src/notifications/**'],
    patterns: [
      folders(
        ['adapters', 'config', 'http', 'api', 'checkout', 'console', 'worker'],
        'What is done with notifications knows storage and ports, and none of those who ask for it.',
      ),
    ],
  },
  {
    name: 'gateway/three-d-secure',
    files: ['packages/gateway/src/three-d-secure/**'],
    patterns: [
      folders(
        ['adapters', 'config', 'http', 'api', 'checkout', 'worker'],
        'What comes before an authorisation knows storage, ports and operations, and none of those who ask it.',
      ),
    ],
  },
  {
    name: 'gateway/sandbox',
    files: ['packages/gateway/src/sandbox/**'],
    patterns: [
      folders(
        ['adapters', 'config', 'http', 'api', 'checkout', 'worker', 'operator'],
        'The control of the sandbox works on storage and ports, and knows nobody who serves payments.',
      ),
    ],
  },
  {
    name: 'gateway/integration',
    files: ['packages/gateway/src/integration/**'],
    patterns: [
      folders(
        ['adapters', 'config', 'http', 'api', 'checkout', 'worker', 'operator', 'console', 'sandbox'],
        'What operator and dashboard change of an integration knows storage, and neither of them.',
      ),
    ],
  },
  {
    name: 'gateway/console',
    files: ['packages/gateway/src/console/**'],
    patterns: [
      folders(
        ['adapters', 'config', 'http', 'checkout', 'worker'],
        "The dashboard's API works on storage, ports, and the methods that merchants call.",
      ),
    ],
  },
  {
    name: 'gateway/http',
    files: ['packages/gateway/src/http/**'],
    patterns: [
      folders(['adapters', 'config', 'worker'], 'HTTP knows handlers, not adapters or settings.'),
      {
        regex: '(^|/)db/',
        message: 'HTTP asks handlers; merchant keys come through the context.',
      },
    ],
  },
  {
    name: 'gateway/operator',
    files: ['packages/gateway/src/operator/**'],
    patterns: [
      folders(
        ['adapters', 'config', 'http', 'api', 'checkout', 'worker'],
        'The operator works on the database, and knows nobody who serves calls.',
      ),
    ],
  },
  {
    name: 'web-sdk/page',
    files: ['packages/web-sdk/src/page/**'],
    patterns: [
      folders(['frame'], 'The page never sees what can hold a card number.'),
      {
        regex: '^(?!\\.|@tillgate/contract/frame$)',
        message: 'The page imports shared code and contract/frame.',
      },
    ],
  },
  {
    name: 'web-sdk/frame',
    files: ['packages/web-sdk/src/frame/**'],
    patterns: [
      folders(['page'], 'The frame knows nothing of the page.'),
      {
        regex: '^@tillgate/(?!contract/frame$)',
        message: 'Of our packages the frame imports contract/frame.',
      },
    ],
  },
  {
    name: 'dashboard',
    files: ['packages/dashboard/src/**'],
    patterns: [
      {
        regex: '^@tillgate/(?!contract/(console-table|currencies)$)',
        allowTypeImports: true,
        message:
          'At run time the dashboard needs the tables of calls and currencies, which bring no schemas.',
      },
      nodeModule,
    ],
  },
  {
    name: 'server-sdk',
    files: ['packages/server-sdk/src/**'],
    patterns: [
      {
        regex: '^@tillgate/(?!contract/(explain-)?signature$)',
        allowTypeImports: true,
        message: 'At run time the server SDK needs the signature rule and its mistakes only.',
      },
      { regex: '^(?!\\.|node:|@tillgate/)', message: 'The server SDK has no dependency.' },
    ],
  },
  {
    name: 'simulators',
    files: ['packages/simulators/src/**'],
    patterns: [{ regex: '^@tillgate/(?!contract)', message: 'Simulators meet the gateway over HTTP.' }],
  },
  {
    name: 'simulators/client',
    files: ['packages/simulators/src/client/**'],
    patterns: [
      { regex: '^(?!\\./|@tillgate/contract/|zod$)', message: 'The client loads nothing of the network.' },
    ],
  },
  {
    name: 'shop',
    files: ['examples/**/*.ts'],
    patterns: [
      { regex: '^@tillgate/(?!server-sdk$)', message: 'A merchant has the server SDK and nothing else.' },
    ],
  },
  {
    name: 'e2e',
    files: ['e2e/**/*.ts'],
    patterns: [
      {
        regex: '^@tillgate/(?!contract|simulators/client$|server-sdk/sandbox$)',
        message: 'The journeys meet the programs over HTTP.',
      },
    ],
  },
];

const browserOnlyInFrame = ['localStorage', 'sessionStorage', 'indexedDB'];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/*.{js,mjs}', '**/*.test.ts', '**/*.test-d.ts', '**/testing/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser: tseslint.parser },
    plugins: { '@typescript-eslint': tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
  },
  ...rooms.map(({ name, files, ignores = [], patterns }) => ({
    name: `may not import: ${name}`,
    files,
    ignores,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  })),
  {
    name: 'the core is pure',
    files: ['packages/gateway/src/domain/**'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setImmediate', 'fetch', 'crypto'],
      'no-restricted-syntax': [
        'error',
        { selector: ':function[async=true]', message: 'The core is synchronous.' },
        { selector: 'NewExpression[callee.name="Date"]', message: 'Time is an argument.' },
        {
          selector: 'MemberExpression[object.name="Date"][property.name="now"]',
          message: 'Time is an argument.',
        },
        {
          selector: 'MemberExpression[object.name="Math"][property.name="random"]',
          message: 'No chance here.',
        },
      ],
    },
  },
  {
    name: 'the environment has one reader',
    files: [source, 'examples/*/src/**/*.ts'],
    ignores: ['**/src/config.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in config.ts.' },
      ],
    },
  },
  {
    name: 'the frame keeps nothing',
    files: ['packages/web-sdk/src/frame/**'],
    rules: {
      'no-restricted-globals': ['error', ...browserOnlyInFrame],
      'no-restricted-properties': [
        'error',
        ...browserOnlyInFrame.map((property) => ({ object: 'window', property })),
        { object: 'document', property: 'cookie' },
      ],
    },
  },
  {
    name: 'one export style',
    files: [source, 'examples/*/src/**/*.ts'],
    rules: {
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
    },
  },
);
