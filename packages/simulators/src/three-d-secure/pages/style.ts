/**
 * The look of the issuer's pages: a bank's, in its own colours, in light and dark. Measures are made for the smallest
 * windows of 3-D Secure: at 390 x 400 the page of a code has all in sight, at 250 x 400 it scrolls.
 */
export const style = `:root{color-scheme:light dark;--page:#fff;--band:#eef3f8;--ink:#15202b;--muted:#4c5967;--accent:#0b4f8a;--on-accent:#fff;--line:#d3dae2;--edge:#6d7885;--bad:#b3261e;--good:#1a6b3c}
@media (prefers-color-scheme:dark){:root{--page:#11171d;--band:#1a232d;--ink:#e9eef3;--muted:#aab5c0;--accent:#8fc2f5;--on-accent:#08182a;--line:#33404d;--edge:#808c99;--bad:#f5b5af;--good:#8fd6ab}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;font:.9375rem/1.3 system-ui,sans-serif;background:var(--page);color:var(--ink)}
header{display:flex;align-items:center;gap:.5rem;padding:.375rem 1rem;background:var(--band);border-bottom:1px solid var(--line);font-weight:700}
header svg{flex:none;width:1.5rem;height:1.5rem;color:var(--accent)}
.scheme{margin-inline-start:auto;font-size:.8125rem;font-weight:600;color:var(--muted);text-align:end}
main{max-width:28rem;margin:0 auto;padding:.375rem 1rem}
h1{font-size:1.125rem;line-height:1.25;margin:0 0 .125rem}
p{margin:0}
.text{color:var(--muted)}
dl{display:grid;grid-template-columns:1fr 1fr;gap:.25rem .75rem;margin:.25rem 0;padding:.25rem 0;border-block:1px solid var(--line)}
dl div{min-width:0}
dl div:first-child:nth-last-child(3){grid-column:1/-1}
dt{font-size:.75rem;color:var(--muted)}
dd{margin:0;font-weight:600;overflow-wrap:anywhere}
label,legend{font-weight:600}
.code{display:grid;gap:.125rem}
input[name=code]{width:100%;height:2.75rem;font:inherit;font-size:1.25rem;letter-spacing:.25em;padding:0 .75rem;border:1px solid var(--edge);border-radius:.5rem;background:var(--page);color:inherit;direction:ltr;text-align:start}
input[aria-invalid]{border-color:var(--bad)}
.hint{font-size:.8125rem;color:var(--muted)}
.notice{font-weight:600}
form>.notice{margin-block:.25rem}
.notice.bad{color:var(--bad)}.notice.good{color:var(--good)}
.code .notice{font-size:.8125rem}
.trust{display:flex;align-items:center;gap:.625rem;min-height:2.75rem;font-weight:400;cursor:pointer}
.trust input{flex:none;width:1.25rem;height:1.25rem;margin:0;accent-color:var(--accent)}
button{width:100%;min-height:2.75rem;padding:.25rem .75rem;font:inherit;font-weight:600;border-radius:.5rem;border:1px solid var(--accent);background:var(--accent);color:var(--on-accent);cursor:pointer}
button.second{background:var(--page);color:var(--accent)}
button.quiet{border-color:transparent;background:none;color:var(--accent)}
.stack{display:grid;gap:.375rem;margin-top:.375rem}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.5rem,1fr));gap:0 .5rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.code input:focus-visible{outline-offset:-1px}
.phone{max-width:20rem;margin:.5rem auto;padding:1rem;border:2px solid var(--edge);border-radius:1.5rem;background:var(--band)}
.phone::before{content:"";display:block;width:3rem;height:.25rem;margin:-.25rem auto .5rem;border-radius:1rem;background:var(--edge)}
.phone .quiet{border-color:var(--accent)}
.large{font-size:1.5rem;font-weight:700;overflow-wrap:anywhere}
[data-window="250x400"] main{max-width:250px}
[data-window="390x400"] main{max-width:390px}
@media (min-width:480px) and (min-height:560px){main{padding:1.5rem 1rem}h1{font-size:1.375rem}dl{margin:1rem 0;padding:.75rem 0;gap:.75rem}.stack{gap:.5rem;margin-top:1rem}header{padding-block:.625rem}}
@media (min-width:640px) and (min-height:560px){body{background:var(--band)}header{background:var(--page)}main{margin:2.5rem auto;padding:1.75rem;background:var(--page);border:1px solid var(--line);border-radius:.75rem}}
@media (max-width:320px){header,main{padding-inline:.75rem}}`;
