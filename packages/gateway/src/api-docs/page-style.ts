/** The page's own style sheet; a string, so that the compiler alone builds the gateway. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: #fff; --raised: #f6f7f9; --line: #e2e5ea; --text: #1b1f27; --quiet: #596273; --link: #1f5bd6; --must: #a3341f;
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12151b; --raised: #1a1e26; --line: #2c323d; --text: #e6e9ef; --quiet: #9aa4b5; --link: #8ab0ff; --must: #ff9d86;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 24px; }
body {
  margin: 0; background: var(--ground); color: var(--text); display: grid; grid-template-columns: 248px minmax(0, 1fr);
}
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
code, pre { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
p { margin: 0 0 10px; max-width: 72ch; overflow-wrap: anywhere; }
p code, td code { background: var(--raised); padding: 1px 4px; border-radius: 4px; }

nav {
  position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 24px 20px; border-right: 1px solid var(--line);
  background: var(--raised); font-size: 14px;
}
nav .brand { display: block; font-weight: 650; font-size: 16px; color: var(--text); margin-bottom: 20px; }
nav h2, nav summary { font-size: 12px; font-weight: 600; color: var(--quiet); margin: 18px 0 4px; }
nav summary { cursor: pointer; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li a { display: block; padding: 3px 0; color: var(--text); overflow-wrap: anywhere; }

main { padding: 40px clamp(20px, 4vw, 56px) 120px; max-width: 1180px; width: 100%; }
h1 { font-size: 30px; line-height: 1.2; margin: 0 0 6px; letter-spacing: -0.01em; }
h2 { font-size: 22px; margin: 64px 0 6px; }
h3 { font-size: 18px; margin: 0 0 2px; }
h3 a { color: inherit; }
h4 { font-size: 13px; font-weight: 600; color: var(--quiet); margin: 24px 0 8px; }
.summary { color: var(--quiet); }
.operation, .part { border-top: 1px solid var(--line); padding-top: 24px; margin-top: 28px; }
.path { margin: 10px 0 12px; }
.path b { font-size: 12px; color: var(--quiet); margin-right: 4px; }
.path code { font-size: 14px; }
.file { font-size: 13px; margin: 8px 0 0; }

.message { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 400px); gap: 24px; align-items: start; }
.samples { position: sticky; top: 16px; }
figure { margin: 0 0 12px; border: 1px solid var(--line); border-radius: 8px; overflow: hidden; background: var(--raised); }
figcaption { font-size: 12px; color: var(--quiet); padding: 6px 12px; border-bottom: 1px solid var(--line); }
pre { margin: 0; padding: 12px; overflow: auto; max-height: 70vh; font-size: 12px; }

.fields { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
.fields li {
  display: grid; grid-template-columns: minmax(0, 200px) minmax(0, 1fr); gap: 4px 16px; padding: 8px 0;
  align-items: baseline;
  border-bottom: 1px solid var(--line);
}
.field code { font-weight: 600; overflow-wrap: anywhere; }
.required { display: block; font-size: 12px; color: var(--must); }
.type { color: var(--quiet); font-size: 13px; overflow-wrap: anywhere; }
.meaning p { margin: 2px 0 0; font-size: 14px; }
.pattern { font-size: 12px; }
.choice { margin-top: 10px; font-size: 13px; color: var(--must); }
#headers > .fields, .part > .fields, .part > .type { max-width: 760px; }
details summary { cursor: pointer; color: var(--link); font-size: 13px; padding: 2px 0; }
details .fields { margin: 6px 0 6px 2px; padding-left: 12px; border-left: 2px solid var(--line); border-top: 0; }
.codes { margin-top: 16px; }

.table { overflow-x: auto; }
table { border-collapse: collapse; font-size: 14px; margin: 6px 0 12px; }
th, td { text-align: left; vertical-align: top; padding: 6px 20px 6px 0; border-bottom: 1px solid var(--line); }
th { font-size: 12px; font-weight: 600; color: var(--quiet); }

@media (max-width: 1100px) {
  .message { grid-template-columns: minmax(0, 1fr); gap: 12px; }
  .samples { position: static; }
}
@media (max-width: 760px) {
  body { display: block; }
  nav { position: static; height: auto; border-right: 0; border-bottom: 1px solid var(--line); padding: 20px; }
  nav .brand { margin-bottom: 8px; }
  nav ul { columns: 2; column-gap: 16px; }
  nav li a { padding: 6px 0; font-size: 13px; }
  main { padding: 28px 20px 80px; }
  h2 { margin-top: 48px; }
  .path code { font-size: 12px; }
  .fields li { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .required { display: inline; margin-left: 6px; }
  td, th { padding-right: 12px; }
}
@media print {
  nav { display: none; }
  body { display: block; }
}
`;
