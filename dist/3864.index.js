export const id = 3864;
export const ids = [3864];
export const modules = {

/***/ 18268:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ Html),
/* harmony export */   PT: () => (/* binding */ markup),
/* harmony export */   ZD: () => (/* binding */ escapeHtml)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/** Markup of our own. Texts become such in one place, the tag of {@link markup}; nothing else can make any. */
class Html {
    text;
    constructor(text) {
        this.text = text;
    }
    /** What is written in the sources: never a text of a pipeline. */
    static own(text) {
        return new Html(text);
    }
}
/** Makes the tag for a page; `hide` takes out of a text what must not be shown. */
function markup(hide) {
    const shown = (part) => {
        if (part === undefined)
            return '';
        if (typeof part === 'number')
            return String(part);
        if (part instanceof Html)
            return part.text;
        return typeof part === 'string' ? escapeHtml((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(hide(part))) : part.map(shown).join('');
    };
    return {
        hide,
        html: (strings, ...parts) => Html.own(strings.map((text, index) => text + shown(index < parts.length ? parts[index] : undefined)).join('')),
    };
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** A text as HTML has it, also in attributes between quotes. */
function escapeHtml(text) {
    return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '') : text;
}


/***/ }),

/***/ 3883:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mm: () => (/* binding */ SCRIPT),
/* harmony export */   Y: () => (/* binding */ STYLE),
/* harmony export */   h3: () => (/* binding */ STYLE_HASH),
/* harmony export */   j_: () => (/* binding */ SCRIPT_HASH)
/* harmony export */ });
// Made by scripts/embed.mjs from the style sheets and scripts of this folder. Do not edit.
const STYLE = ":root {\n  color-scheme: light dark;\n  --back: #f6f6f8;\n  --panel: #fff;\n  --text: #1f1e24;\n  --soft: #5b5a66;\n  --line: #d9d8de;\n  --link: #0b5cad;\n  --focus: #0b5cad;\n  --green: #217645;\n  --red: #c02f12;\n  --amber: #8f5c00;\n  --grey: #626168;\n  --green-back: #e3f3e8;\n  --red-back: #fbe6e1;\n  --amber-back: #fbf0d7;\n  --grey-back: #ececef;\n  --log: #17171c;\n  --log-text: #e4e3ea;\n  --log-soft: #a09fab;\n  --log-line: #33323a;\n}\n@media (prefers-color-scheme: dark) {\n  :root {\n    --back: #141418;\n    --panel: #1d1d23;\n    --text: #ecebf1;\n    --soft: #a9a8b4;\n    --line: #3a3942;\n    --link: #74b4f5;\n    --focus: #74b4f5;\n    --green: #62c984;\n    --red: #f4937d;\n    --amber: #e5b34f;\n    --grey: #b0afba;\n    --green-back: #17301f;\n    --red-back: #3c1c15;\n    --amber-back: #372a0e;\n    --grey-back: #2d2c34;\n    --log: #101014;\n  }\n}\n* {\n  box-sizing: border-box;\n}\nbody {\n  margin: 0 auto;\n  max-width: 1600px;\n  padding: 0 1.5rem 3rem;\n  background: var(--back);\n  color: var(--text);\n  font:\n    15px/1.5 system-ui,\n    'Segoe UI',\n    Roboto,\n    'Noto Sans',\n    'DejaVu Sans',\n    sans-serif;\n  overflow-wrap: anywhere;\n}\ncode,\npre,\n.lines {\n  font-family: ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'DejaVu Sans Mono', monospace;\n  font-size: 13px;\n}\na {\n  color: var(--link);\n}\n:focus-visible {\n  outline: 2px solid var(--focus);\n  outline-offset: 2px;\n}\nh1,\nh2,\nh3,\nh4 {\n  margin: 0;\n  line-height: 1.3;\n}\nh1 {\n  font-size: 1.6rem;\n}\nh2 {\n  font-size: 1.15rem;\n  margin-bottom: 0.75rem;\n}\nh3 {\n  font-size: 1rem;\n}\nh4 {\n  font-size: 0.9rem;\n}\np {\n  margin: 0.35rem 0;\n}\nul,\nol {\n  margin: 0;\n  padding: 0;\n  list-style: none;\n}\n.soft {\n  color: var(--soft);\n}\n.r {\n  text-align: right;\n}\n.job {\n  border-top: 1px solid var(--line);\n}\n.job > summary {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  gap: 0.25rem 0.6rem;\n  padding: 0.5rem 0.25rem;\n}\n.job > summary::before,\n.section > summary::before,\n.log > summary::before,\n.fold > summary::before {\n  content: '\u25b8';\n  display: inline-block;\n  width: 1ch;\n  flex: none;\n}\n.job[open] > summary::before,\n.section[open] > summary::before,\n.log[open] > summary::before,\n.fold[open] > summary::before {\n  content: '\u25be';\n}\nsummary {\n  list-style: none;\n}\nsummary::-webkit-details-marker {\n  display: none;\n}\n.log > summary::before,\n.fold > summary::before {\n  margin-right: 0.5rem;\n}\n.job > summary .time {\n  margin-left: auto;\n}\n.job > summary h3 {\n  font-weight: 500;\n}\n.inside {\n  padding: 0 0.25rem 1rem;\n}\n.log {\n  margin-top: 0.75rem;\n}\n.log .lines {\n  position: relative;\n  margin-top: 0.4rem;\n  padding: 0.5rem 0;\n  color: var(--log-text);\n  background: var(--log);\n  border-radius: 6px;\n  line-height: 1.45;\n  tab-size: 8;\n}\n.lines :focus-visible {\n  outline-color: #74b4f5;\n  outline-offset: -2px;\n}\n.lines pre {\n  margin: 0;\n  padding: 0 0.75rem 0 4.75rem;\n  white-space: pre-wrap;\n}\n.lines pre.long {\n  content-visibility: auto;\n  contain-intrinsic-size: auto 7500px;\n}\n.lines pre.ready {\n  padding: 0;\n}\n.line {\n  display: block;\n  position: relative;\n  padding: 0 0.75rem 0 4.75rem;\n  min-height: 1.45em;\n}\n.n {\n  position: absolute;\n  left: 0;\n  width: 4rem;\n  text-align: right;\n  color: var(--log-soft);\n  text-decoration: none;\n  user-select: none;\n}\n.n:hover {\n  color: var(--log-text);\n  text-decoration: underline;\n}\n.section > summary {\n  position: relative;\n  padding: 0 0.75rem 0 4.75rem;\n  color: #6fd3e0;\n  font-weight: 700;\n}\n.section > summary::before {\n  position: absolute;\n  left: 4.15rem;\n  width: auto;\n  font-size: 10px;\n  line-height: 1.9em;\n}\n.section > summary:hover,\n.line:hover {\n  background: #26252d;\n}\n.took {\n  margin: 0;\n  padding: 0 0.75rem;\n  text-align: right;\n  color: var(--log-soft);\n  font-size: 12px;\n}\n.line.failed {\n  background: #4a1a12;\n  box-shadow: inset 3px 0 #f4937d;\n}\n.line.target:not(.failed),\n.section > summary.target {\n  background: #4d3f0b;\n  box-shadow: inset 3px 0 #e5b34f;\n}\n.line.failed.target {\n  box-shadow: inset 3px 0 #e5b34f;\n}\n.line.target .n,\n.line.failed .n {\n  color: #fff;\n}\n#found-list li {\n  padding: 0.2rem 0;\n  border-top: 1px solid var(--line);\n}\n#found-list a {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0 0.75rem;\n  color: var(--text);\n  text-decoration: none;\n}\n#found-list a:hover .where {\n  text-decoration: underline;\n}\n#found-list .where {\n  color: var(--link);\n  font-size: 13px;\n}\n#found-list mark {\n  color: #1f1e24;\n  background: #ffd75e;\n}\n#found-close {\n  margin-top: 0.75rem;\n}\n.w1 {\n  font-weight: 700;\n}\n.w2 {\n  opacity: 0.8;\n}\n.w3 {\n  font-style: italic;\n}\n.w4 {\n  text-decoration: underline;\n}\n.w9 {\n  text-decoration: line-through;\n}\n.w4.w9 {\n  text-decoration: underline line-through;\n}\n@media (max-width: 700px) {\n  .n {\n    width: 2.6rem;\n  }\n  .lines pre,\n  .line,\n  .section > summary {\n    padding-left: 3.4rem;\n  }\n  .lines pre.ready {\n    padding-left: 0;\n  }\n  .section > summary::before {\n    left: 2.8rem;\n  }\n}\n.vh {\n  position: absolute;\n  width: 1px;\n  height: 1px;\n  margin: -1px;\n  overflow: hidden;\n  clip-path: inset(50%);\n  white-space: nowrap;\n}\n.skip {\n  position: absolute;\n  top: -4rem;\n  left: 1rem;\n  padding: 0.5rem 1rem;\n  background: var(--panel);\n  z-index: 3;\n}\n.skip:focus {\n  top: 0.5rem;\n}\nmain:focus {\n  outline: none;\n}\n.top {\n  padding: 1.5rem 0 1rem;\n}\n.project {\n  color: var(--soft);\n  font-weight: 600;\n}\n.state .why {\n  margin-left: 0.5rem;\n}\n.facts {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.5rem 2rem;\n  margin: 0.75rem 0 0;\n}\n.facts dt {\n  color: var(--soft);\n  font-size: 12px;\n}\n.facts dd {\n  margin: 0;\n}\n.badge {\n  display: inline-block;\n  padding: 0 0.6rem;\n  border-radius: 1rem;\n  font-weight: 600;\n  font-size: 13px;\n}\n.badge.big {\n  font-size: 15px;\n  padding: 0.15rem 0.8rem;\n}\n.mark {\n  display: inline-grid;\n  place-items: center;\n  flex: none;\n  width: 1.25rem;\n  height: 1.25rem;\n  border-radius: 50%;\n  font-size: 12px;\n  font-weight: 700;\n}\n.s-success {\n  --ink: var(--green);\n  --fill: var(--green-back);\n}\n.s-failed {\n  --ink: var(--red);\n  --fill: var(--red-back);\n}\n.s-warning {\n  --ink: var(--amber);\n  --fill: var(--amber-back);\n}\n.s-running,\n.s-canceled,\n.s-skipped,\n.s-manual,\n.s-other {\n  --ink: var(--grey);\n  --fill: var(--grey-back);\n}\n.badge,\n.mark {\n  color: var(--ink);\n  background: var(--fill);\n}\nnav {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  justify-content: space-between;\n  gap: 0.5rem 1rem;\n  padding: 0.6rem 0;\n  background: var(--back);\n  border-bottom: 1px solid var(--line);\n}\nnav ul {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.25rem 1.1rem;\n}\nnav form:not([hidden]) {\n  display: flex;\n  gap: 0.4rem;\n}\ninput[type='search'],\nbutton {\n  font: inherit;\n  font-size: 14px;\n  color: var(--text);\n  background: var(--panel);\n  border: 1px solid var(--soft);\n  border-radius: 5px;\n  padding: 0.2rem 0.6rem;\n  min-width: 0;\n}\ninput[type='search'] {\n  width: 16rem;\n}\ninput::placeholder {\n  color: var(--soft);\n  opacity: 1;\n}\nbutton {\n  cursor: pointer;\n}\n.panel {\n  margin-top: 1.25rem;\n  padding: 1rem 1.25rem 1.25rem;\n  background: var(--panel);\n  border: 1px solid var(--line);\n  border-radius: 8px;\n}\n.scroll {\n  overflow-x: auto;\n}\ntable {\n  border-collapse: collapse;\n  width: 100%;\n  min-width: 34rem;\n  font-size: 14px;\n}\n.failure + .scroll {\n  margin-top: 1rem;\n}\nth,\ntd {\n  padding: 0.35rem 0.75rem 0.35rem 0;\n  text-align: left;\n  vertical-align: top;\n  border-bottom: 1px solid var(--line);\n}\nth.r,\ntd.r {\n  text-align: right;\n  white-space: nowrap;\n  font-variant-numeric: tabular-nums;\n}\nthead th {\n  color: var(--soft);\n  font-weight: 600;\n}\ntbody th {\n  font-weight: 500;\n  min-width: 9rem;\n}\ntd {\n  min-width: 4.5rem;\n}\nsummary {\n  cursor: pointer;\n}\nsummary h3,\nsummary h4 {\n  display: inline;\n}\n.failure + .failure {\n  margin-top: 1.25rem;\n}\n.failure h3 {\n  display: flex;\n  gap: 0.5rem;\n  align-items: center;\n}\n.quote {\n  margin: 0.5rem 0 0;\n  padding: 0.6rem 0.8rem;\n  max-height: 24rem;\n  overflow: auto;\n  white-space: pre-wrap;\n  color: var(--log-text);\n  background: var(--log);\n  border-radius: 5px;\n}\n.warnings li + li {\n  margin-top: 0.5rem;\n}\ntd .lines {\n  white-space: pre-wrap;\n}\n.legend {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.25rem 1rem;\n  margin-bottom: 0.75rem;\n  font-size: 13px;\n}\n.legend svg {\n  margin-right: 0.35rem;\n  vertical-align: -1px;\n}\n.critical {\n  color: var(--amber);\n  margin-right: 0.35rem;\n}\n.bars li {\n  display: grid;\n  grid-template-columns: 14rem 1rem minmax(0, 1fr) 5.5rem;\n  align-items: center;\n  gap: 0.6rem;\n  padding: 0.15rem 0;\n}\n.bars a {\n  grid-column: 1;\n  display: flex;\n  gap: 0.5rem;\n  align-items: center;\n  color: var(--text);\n  text-decoration: none;\n  font-size: 14px;\n}\n.bars a:hover .name {\n  text-decoration: underline;\n}\n.bars .critical {\n  grid-column: 2;\n  margin: 0;\n}\n.bars .bar {\n  grid-column: 3;\n  grid-row: 1;\n  width: 100%;\n  height: 14px;\n  background: var(--back);\n  border-radius: 3px;\n}\n.bars .time {\n  grid-column: 4;\n  grid-row: 1;\n  text-align: right;\n}\n.axis {\n  display: flex;\n  justify-content: space-between;\n  margin: 0.2rem 6.1rem 1rem 16.2rem;\n  color: var(--soft);\n  font-size: 12px;\n}\n.path {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.25rem 0;\n  margin: 0.35rem 0 0.75rem;\n}\n.path li + li::before {\n  content: '\u2192';\n  margin: 0 0.6rem;\n  color: var(--soft);\n}\n.fold > summary {\n  padding: 0.25rem 0;\n}\n.p-waiting {\n  fill: #9a98a5;\n}\n.p-preparing {\n  fill: #5d7fb8;\n}\n.p-image_pull {\n  fill: #8a63d2;\n}\n.p-daemon_start {\n  fill: #d4702a;\n}\n.p-services {\n  fill: #c2569b;\n}\n.p-sources {\n  fill: #2d95b2;\n}\n.p-cache {\n  fill: #b99417;\n}\n.p-artifacts {\n  fill: #6d8b2d;\n}\n.p-script {\n  fill: #2f9a57;\n}\n.p-after_script {\n  fill: #7fb98f;\n}\n.p-upload {\n  fill: #a3764f;\n}\n.p-cleanup {\n  fill: #6d6b78;\n}\n.p-trigger {\n  fill: #7d9bc4;\n}\nlabel[for='by-stages'],\nlabel[for='by-needs'] {\n  display: inline-block;\n  margin: 0 0.25rem 0.75rem 0;\n  padding: 0.15rem 0.8rem;\n  border: 1px solid var(--line);\n  border-radius: 5px;\n  cursor: pointer;\n  font-size: 14px;\n}\n.switch:checked + label {\n  border-color: var(--link);\n  color: var(--link);\n  font-weight: 600;\n}\n.switch:focus-visible + label {\n  outline: 2px solid var(--focus);\n  outline-offset: 2px;\n}\n#by-stages:checked ~ .by-needs,\n#by-needs:checked ~ .by-stages {\n  display: none;\n}\n.columns {\n  display: flex;\n  gap: 1.25rem;\n  align-items: flex-start;\n  width: max-content;\n}\n.column {\n  min-width: 13rem;\n}\n.stage {\n  margin: 0 0 0.4rem;\n  color: var(--soft);\n  font-size: 13px;\n  font-weight: 600;\n}\n.column li + li {\n  margin-top: 0.4rem;\n}\n.node {\n  display: flex;\n  align-items: center;\n  gap: 0.5rem;\n  width: 13rem;\n  padding: 0.3rem 0.6rem;\n  border: 1px solid var(--line);\n  border-radius: 6px;\n  color: var(--text);\n  text-decoration: none;\n}\n.node:hover {\n  border-color: var(--link);\n}\n.node:focus-visible {\n  outline-offset: -2px;\n}\n.node .name {\n  flex: 1;\n  min-width: 0;\n}\n.columns .node .name {\n  display: -webkit-box;\n  -webkit-box-orient: vertical;\n  -webkit-line-clamp: 2;\n  overflow: hidden;\n}\n.time {\n  color: var(--soft);\n  font-size: 13px;\n  white-space: nowrap;\n  font-variant-numeric: tabular-nums;\n}\n.trigger {\n  display: flex;\n  align-items: flex-start;\n  gap: 0.75rem;\n}\n.child {\n  padding: 0.5rem 0.75rem 0.75rem;\n  border: 1px dashed var(--soft);\n  border-radius: 8px;\n}\n.graphs {\n  display: flex;\n  gap: 1.25rem;\n  align-items: flex-start;\n  width: max-content;\n}\nsvg .lines {\n  fill: none;\n  stroke: var(--soft);\n  stroke-width: 1.5;\n}\nsvg a rect {\n  fill: var(--fill);\n  stroke: var(--ink);\n}\nsvg a text {\n  fill: var(--text);\n  font-size: 13px;\n}\nsvg a .sign {\n  fill: var(--ink);\n  font-weight: 700;\n}\nsvg a:hover rect {\n  stroke-width: 2;\n}\nsvg a:focus-visible {\n  outline: none;\n}\nsvg a:focus-visible rect {\n  stroke: var(--focus);\n  stroke-width: 3;\n}\n@media (min-width: 1100px) {\n  nav {\n    position: sticky;\n    top: 0;\n    z-index: 2;\n  }\n  .panel,\n  h2,\n  .job,\n  .log {\n    scroll-margin-top: 5rem;\n  }\n}\n@media (max-width: 700px) {\n  body {\n    padding: 0 0.75rem 2rem;\n  }\n  .panel {\n    padding: 0.75rem 0.75rem 1rem;\n  }\n  nav form:not([hidden]) {\n    width: 100%;\n  }\n  input[type='search'] {\n    flex: 1;\n    width: auto;\n  }\n  .columns,\n  .trigger {\n    flex-direction: column;\n    width: auto;\n    align-items: stretch;\n  }\n  .column {\n    min-width: 0;\n  }\n  .node {\n    width: auto;\n  }\n  .bars li {\n    grid-template-columns: minmax(0, 1fr) 1rem auto;\n    gap: 0 0.6rem;\n    padding: 0.3rem 0;\n  }\n  .bars .time {\n    grid-column: 3;\n  }\n  .bars .bar {\n    grid-column: 1 / -1;\n    grid-row: 2;\n  }\n  .axis {\n    margin: 0.2rem 0 1rem;\n  }\n}";
const STYLE_HASH = "sha256-fHvu/nFiykUSe47YuOBGgjQ/AnkvHEo8PTtOB2BTDGU=";
const SCRIPT = "(() => {\n'use strict';\n// A log is plain text until it is seen; then its lines become elements, with their numbers and colours.\n\n/** Colours of the 16 on the logs' dark ground; as GitLab's, but for those that nobody could read there. */\nconst PALETTE = [\n  '#8b8a95', '#ff8a75', '#6ccf83', '#e5c04d', '#85b0ff', '#e08ee8', '#5fd0de', '#e4e3ea',\n  '#a6a5b1', '#ffab9b', '#95e3a7', '#f3d983', '#abc9ff', '#efb5f4', '#93e3ec', '#ffffff',\n]; // prettier-ignore\n/** The same as grounds, dark enough for text that is white. */\nconst GROUNDS = [\n  '#33323a', '#8f2412', '#1c6638', '#6b4a00', '#22489c', '#7b2a86', '#0f5c68', '#5a5965',\n  '#5a5965', '#a63a24', '#237a45', '#7d5800', '#2c59bd', '#8f389b', '#156f7d', '#6b6a76',\n]; // prettier-ignore\nconst MARK = /\\u{e0001}([\\u{e0020}-\\u{e007e}]*)\\u{e007f}/u;\nconst MARKS = new RegExp(MARK, 'gu');\nconst FLAGS = ['1', '2', '3', '4', '9'];\n\n/** The texts of logs as they came, by their elements. */\nconst texts = new WeakMap();\n\nfunction textOf(pre) {\n  if (!texts.has(pre)) texts.set(pre, pre.textContent);\n  return texts.get(pre);\n}\n\n/** What a log says, without the marks of its colours. */\nfunction withoutMarks(text) {\n  return text.includes('\\u{e0001}') ? text.replace(MARKS, '') : text;\n}\n\nfunction linesOf(text) {\n  const lines = text.split('\\n');\n  if (lines.at(-1) === '') lines.pop();\n  return lines;\n}\n\n/** The log's name in links. */\nfunction anchorOf(element) {\n  return element.closest('.log').id.replace(/-log$/, '');\n}\n\n/** Makes a text's lines elements, once. */\nfunction showLines(pre) {\n  if (pre.classList.contains('ready')) return;\n  const anchor = anchorOf(pre);\n  const first = Number(pre.dataset.line);\n  const lines = linesOf(textOf(pre)).map((text, index) => lineElement(anchor, first + index, text));\n  pre.replaceChildren(...lines);\n  pre.classList.add('ready');\n  const failed = lines[Number(pre.dataset.failed) - first];\n  failed?.classList.add('failed');\n}\n\nfunction lineElement(anchor, number, text) {\n  const line = document.createElement('span');\n  line.className = 'line';\n  line.id = `${anchor}-L${number}`;\n  const link = document.createElement('a');\n  link.className = 'n';\n  link.href = `#${line.id}`;\n  link.textContent = String(number);\n  line.append(link, ...coloured(text), '\\n');\n  return line;\n}\n\nfunction coloured(text) {\n  if (!text.includes('\\u{e0001}')) return [text];\n  const [first, ...rest] = text.split(MARK);\n  const parts = [first];\n  for (let at = 0; at < rest.length; at += 2) {\n    const words = Array.from(rest[at], (sign) => String.fromCodePoint(sign.codePointAt(0) - 0xe0000)).join('');\n    parts.push(words === '' ? rest[at + 1] : span(words.split(' '), rest[at + 1]));\n  }\n  return parts;\n}\n\nfunction span(words, text) {\n  const element = document.createElement('span');\n  element.textContent = text;\n  for (const word of words) {\n    if (FLAGS.includes(word)) element.classList.add(`w${word}`);\n    else if (word[0] === 'f') element.style.color = colour(word.slice(1), PALETTE, '#17171c');\n    else if (word[0] === 'b') element.style.backgroundColor = colour(word.slice(1), GROUNDS, '#e4e3ea');\n  }\n  return element;\n}\n\n/** A colour by its word: `d`, a number of the 256, or `#RRGGBB`. */\nfunction colour(word, palette, standard) {\n  if (word === 'd') return standard;\n  if (/^#[0-9a-f]{6}$/.test(word)) return word;\n  const number = Number(word);\n  if (number < 16) return palette[number];\n  if (number > 231) return rgb([0, 0, 0].map(() => 8 + (number - 232) * 10));\n  const level = (value) => (value === 0 ? 0 : 55 + value * 40);\n  return rgb([36, 6, 1].map((step) => level(Math.floor((number - 16) / step) % 6)));\n}\n\nfunction rgb(channels) {\n  return `rgb(${channels.join(', ')})`;\n}\n\nconst seen = new IntersectionObserver(\n  (entries) => {\n    for (const { target, isIntersecting } of entries) {\n      if (!isIntersecting) continue;\n      seen.unobserve(target);\n      showLines(target);\n    }\n  },\n  { rootMargin: '800px' },\n);\n\n/** Watches the texts that an opened fold shows. */\nfunction watch(fold) {\n  const own = ':scope > pre, :scope > .lines > pre';\n  for (const pre of fold.querySelectorAll(own)) if (!pre.classList.contains('ready')) seen.observe(pre);\n  const inner = ':scope > details[open], :scope > .lines > details[open], :scope > .inside > details[open]';\n  for (const details of fold.querySelectorAll(inner)) watch(details);\n}\n\ndocument.addEventListener(\n  'toggle',\n  ({ target }) => {\n    if (target instanceof HTMLDetailsElement && target.open) watch(target);\n  },\n  true,\n);\n// Links into folds: `#job-1` opens a job, `#job-1-L12` a line of its log, `#job-1-failed` the line at which it failed.\n\n/** The text that a line is in; undefined where there is no such line. */\nfunction preOf(anchor, number) {\n  const log = document.getElementById(`${anchor}-log`);\n  const texts = [...(log?.querySelectorAll('pre[data-line]') ?? [])];\n  return texts.findLast((pre) => Number(pre.dataset.line) <= number);\n}\n\n/** The element of a place in the page, with its lines made where it is in a log. */\nfunction placeOf(id) {\n  const known = document.getElementById(id);\n  const [, anchor, number] = /^(.+)-L(\\d{1,9})$/.exec(id) ?? [];\n  if (known !== null && !known.matches('pre')) return known;\n  const pre = known ?? (anchor === undefined ? undefined : preOf(anchor, Number(number)));\n  if (pre === undefined) return null;\n  showLines(pre);\n  return known === null ? document.getElementById(id) : pre.querySelector('.failed');\n}\n\nfunction openUp(element) {\n  for (let fold = element.closest('details'); fold !== null; fold = fold.parentElement.closest('details')) {\n    fold.open = true;\n  }\n}\n\n/** Opens what the address names and brings it into view. */\nfunction follow() {\n  let id = '';\n  try {\n    id = decodeURIComponent(location.hash.slice(1));\n  } catch {\n    return; // no address of ours\n  }\n  const place = id === '' ? null : placeOf(id);\n  if (place === null) return;\n  openUp(place);\n  document.querySelectorAll('.target').forEach((element) => element.classList.remove('target'));\n  const isLine = place.matches('.line, .section > summary');\n  if (isLine) place.classList.add('target');\n  const show = () => place.scrollIntoView({ block: isLine ? 'center' : 'start' });\n  show();\n  // what comes into view by that has its true height only then\n  requestAnimationFrame(() => requestAnimationFrame(show));\n  const focus = place.matches('.line') ? '.n' : place.matches('.job') ? 'summary' : undefined;\n  const target = focus === undefined ? place : place.querySelector(focus);\n  if (target.matches('a, summary')) target.focus({ preventScroll: true });\n}\n\naddEventListener('hashchange', follow);\ndocument.addEventListener('click', ({ target }) => {\n  const link = target instanceof Element ? target.closest('a[href^=\"#\"]') : null;\n  // the address stays as it is, and the place may have been closed meanwhile\n  if (link !== null && link.getAttribute('href') === location.hash) follow();\n});\nfor (const details of document.querySelectorAll('details[open]:not(details details)')) watch(details);\nfollow();\n// Search over all logs, folded ones too, in turns so that the page stays quick.\n\nconst MAX_FOUND = 200;\nconst SLICE = 30; // milliseconds\n\nconst form = document.getElementById('search');\nconst query = document.getElementById('query');\nconst results = document.getElementById('results');\nconst count = document.getElementById('found-count');\nconst list = document.getElementById('found-list');\nlet turn = 0;\n\n/** Where there is text to be searched: parts of logs, and the headers of their sections. */\nfunction* places() {\n  for (const element of document.querySelectorAll('.log pre[data-line], .log .section > summary')) {\n    if (element.matches('pre'))\n      yield { element, first: Number(element.dataset.line), text: withoutMarks(textOf(element)) };\n    else {\n      yield { element, first: Number(element.dataset.line), text: element.textContent };\n    }\n  }\n}\n\nasync function search(words) {\n  const mine = ++turn;\n  list.replaceChildren();\n  results.hidden = words === '';\n  if (words === '') return;\n  const wanted = words.toLowerCase();\n  let found = 0;\n  let until = performance.now() + SLICE;\n  count.textContent = 'Searching\u2026';\n  for (const { element, first, text } of places()) {\n    if (text.toLowerCase().includes(wanted)) {\n      for (const [index, line] of linesOf(text).entries()) {\n        if (!line.toLowerCase().includes(wanted)) continue;\n        found += 1;\n        if (found <= MAX_FOUND) list.append(hit(element, first + index, line, wanted));\n      }\n    }\n    if (performance.now() > until) {\n      await new Promise((resolve) => setTimeout(resolve));\n      if (mine !== turn) return; // another search has begun\n      until = performance.now() + SLICE;\n    }\n  }\n  const shown = found > MAX_FOUND ? `, of which the first ${MAX_FOUND} are shown` : '';\n  count.textContent = found === 0 ? `No line has \u201c${words}\u201d.` : `${found} ${found === 1 ? 'line' : 'lines'}${shown}`;\n}\n\nfunction hit(element, number, line, wanted) {\n  const item = document.createElement('li');\n  const link = document.createElement('a');\n  link.href = `#${anchorOf(element)}-L${number}`;\n  const where = document.createElement('span');\n  where.className = 'where';\n  const job = element.closest('.job').querySelector('h3').textContent;\n  where.textContent = `${job}: ${number}`;\n  const at = line.toLowerCase().indexOf(wanted);\n  const from = Math.max(0, at - 60);\n  const mark = document.createElement('mark');\n  mark.textContent = line.slice(at, at + wanted.length);\n  const text = document.createElement('code');\n  text.append(\n    `${from > 0 ? '\u2026' : ''}${line.slice(from, at)}`,\n    mark,\n    line.slice(at + wanted.length, at + wanted.length + 160),\n  );\n  link.append(where, text);\n  item.append(link);\n  return item;\n}\n\nform.hidden = false;\nform.addEventListener('submit', (event) => {\n  event.preventDefault();\n  void search(query.value.trim());\n});\nlet waiting = 0;\nquery.addEventListener('input', () => {\n  clearTimeout(waiting);\n  waiting = setTimeout(() => void search(query.value.trim()), 250);\n});\ndocument.getElementById('found-close').addEventListener('click', () => {\n  query.value = '';\n  void search('');\n  query.focus();\n});\n})();";
const SCRIPT_HASH = "sha256-mIKdM2n3XKxEOsU3Ksuju1Y9C0piy16RASzZgNgqJMI=";


/***/ }),

/***/ 88054:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ releasesView),
/* harmony export */   Rp: () => (/* binding */ tablePanel),
/* harmony export */   dg: () => (/* binding */ warningsView),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zC: () => (/* binding */ cachesView)
/* harmony export */ });
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18268);

/** A panel with one table; nothing where it has no rows. `id` is the heading's, from the sources. */
function tablePanel(page, { id, title, heads, rows }) {
    if (rows.length === 0)
        return page.html ``;
    return page.html `<section class="panel" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${table(page, { title, heads, rows })}
</section>
`;
}
/** A table in a frame that can be scrolled; `title` is what a screen reader calls it. */
function table(page, { title, heads, rows }) {
    return page.html `<div class="scroll" role="region" tabindex="0" aria-label="${title}"><table><thead><tr>${heads.map((head) => page.html `<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map(([first, ...rest]) => page.html `<tr><th scope="row">${first}</th>${rest.map((cell) => page.html `<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}
/** `file:line`. */
function place(location) {
    return location === undefined ? '' : `${location.file}:${location.line}`;
}
/** What the run warned of. */
function warningsView(page, warnings) {
    if (warnings.length === 0)
        return page.html ``;
    return page.html `<section class="panel" aria-labelledby="warnings">
<h2 id="warnings">Warnings</h2>
<ul class="warnings">${warnings.map(({ message, location, hint }) => page.html `<li>${message}${location === undefined ? undefined : page.html ` <code>${place(location)}</code>`}${hint === undefined ? undefined : page.html `<br><span class="soft">${hint}</span>`}</li>`)}</ul>
</section>
`;
}
/** What the caches of jobs and the registry's did. */
function cachesView(page, { result }, anchors) {
    const words = { hit: 'found', fallback: 'found under another key', miss: 'not found', none: 'not asked for' };
    const notes = result.cacheNotes.map((note) => page.html `<p>${note}</p>`);
    const table = tablePanel(page, {
        id: _markup_js__WEBPACK_IMPORTED_MODULE_0__/* .Html */ .Ed.own('caches'),
        title: 'Caches',
        heads: ['Key', 'Job', 'Restored', 'Saved'],
        rows: result.jobs.flatMap((job) => job.caches.map((use) => [
            use.key,
            page.html `<a href="#${anchors.get(job)}">${job.name}</a>`,
            words[use.restored],
            use.saved ? 'yes' : 'no',
        ])),
    });
    if (notes.length === 0)
        return table;
    return page.html `${table}<section class="panel" aria-labelledby="registry-cache"><h2 id="registry-cache">The registry's cache</h2>${notes}</section>\n`;
}
function releasesView(page, { result }) {
    return tablePanel(page, {
        id: _markup_js__WEBPACK_IMPORTED_MODULE_0__/* .Html */ .Ed.own('releases'),
        title: 'Releases',
        heads: ['Tag', 'Name', 'Job', 'Description'],
        rows: result.releases.map(({ tag_name: tag, name, job, description }) => [
            tag,
            name,
            job,
            page.html `<span class="lines">${description}</span>`,
        ]),
    });
}


/***/ })

};
