export const id = 319;
export const ids = [319];
export const modules = {

/***/ 8319:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readAny: () => (/* binding */ readAny)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/gitlab/yaml/merge-key.ts
var merge_key = __webpack_require__(5621);
// EXTERNAL MODULE: ./src/gitlab/yaml/inspect.ts
var inspect = __webpack_require__(9703);
// EXTERNAL MODULE: ./src/gitlab/yaml/reader.ts
var reader = __webpack_require__(6556);
// EXTERNAL MODULE: ./src/gitlab/yaml/problem.ts
var problem = __webpack_require__(3312);
;// CONCATENATED MODULE: ./src/gitlab/yaml/syntax-error.ts
const MAPPING = 'did not find expected key while parsing a block mapping';
const COLLECTION = "did not find expected '-' indicator while parsing a block collection";
const NO_TOKEN = 'found character that cannot start any token while scanning for the next token';
const SIMPLE_KEY = "could not find expected ':' while scanning a simple key";
const NOT_HERE = 'mapping values are not allowed in this context';
/** Messages that point at the trouble itself. */
const AT_PLACE = {
    KEY_OVER_1024_CHARS: SIMPLE_KEY,
    TAB_AS_INDENT: NO_TOKEN,
    BAD_SCALAR_START: NO_TOKEN,
    BAD_DQ_ESCAPE: 'found unknown escape character while parsing a quoted scalar',
    BAD_ALIAS: 'did not find expected alphabetic or numeric character while scanning an alias',
};
function syntaxMessage(error, text) {
    const [place] = error.pos;
    const { code, message } = error;
    if (/closing ['"]quote/.test(message))
        return quoted(text, place, message.includes("'quote") ? "'" : '"');
    if (/flow (sequence|collection|map)/i.test(message) || code === 'BLOCK_IN_FLOW')
        return bracketed(text, place);
    if (message.startsWith('Implicit map keys need'))
        return { words: SIMPLE_KEY, mark: place, place };
    if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY')
        return notAllowedHere(text, place);
    const words = AT_PLACE[code];
    return words === undefined ? inBlock(text, place) : { words, mark: place, place };
}
/** The colon that makes a mapping where none may be. */
function notAllowedHere(text, from) {
    const found = text.slice(from).search(/:(?:\s|$)/);
    const place = found === -1 ? from : from + found;
    return { words: NOT_HERE, mark: place, place };
}
function quoted(text, place, quote) {
    const mark = text.lastIndexOf(quote, place - 1);
    const words = 'found unexpected end of stream while scanning a quoted scalar';
    return { words, mark: mark === -1 ? place : mark, place };
}
function bracketed(text, place) {
    let closed = 0;
    for (let at = place - 1; at >= 0; at -= 1) {
        const char = text.charAt(at);
        if (char === ']' || char === '}')
            closed += 1;
        else if (char === '[' || char === '{') {
            if (closed > 0)
                closed -= 1;
            else {
                const [close, name] = char === '[' ? [']', 'sequence'] : ['}', 'mapping'];
                return { words: `did not find expected ',' or '${close}' while parsing a flow ${name}`, mark: at, place };
            }
        }
    }
    return inBlock(text, place);
}
/** The mapping or list that goes on around this place: it begins at its first line of that column. */
function inBlock(text, place) {
    const lineStart = text.lastIndexOf('\n', place - 1) + 1;
    const column = columnOf(text, lineStart);
    const inside = lineStart + column < place;
    let level = inside ? column : undefined;
    let mark = lineStart + column;
    for (let start = previousLine(text, lineStart); start !== undefined; start = previousLine(text, start)) {
        const indent = columnOf(text, start);
        const first = text.charAt(start + indent);
        if (first === '' || first === '\n' || first === '#')
            continue;
        const dash = first === '-' && /\s/.test(text.charAt(start + indent + 1));
        if (level === undefined && (indent < column || (dash && indent === column)))
            level = indent;
        if (level === undefined)
            continue;
        if (indent < level)
            break;
        if (indent === level)
            mark = start + indent;
    }
    const words = /^-\s/.test(text.slice(mark, mark + 2)) ? COLLECTION : MAPPING;
    return { words, mark, place };
}
function columnOf(text, lineStart) {
    let at = lineStart;
    while (text.charAt(at) === ' ')
        at += 1;
    return at - lineStart;
}
function previousLine(text, lineStart) {
    if (lineStart === 0)
        return undefined;
    return lineStart === 1 ? 0 : text.lastIndexOf('\n', lineStart - 2) + 1;
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/library.ts






/** What libyaml does not mind: unknown tags, a second document, a comment right behind a quote. */
function isHarmless({ code, message }) {
    return code === 'MULTIPLE_DOCS' || code === 'TAG_RESOLVE_FAILED' || message.startsWith('Comments must be separated');
}
/** Any YAML, by way of the library. */
function readAny(file, text, base) {
    const document = (0,dist/* parseDocument */.Tp)(text, {
        schema: 'failsafe',
        version: '1.1',
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: 'silent',
    });
    const error = document.errors.find((one) => !isHarmless(one));
    if (error) {
        const { words, mark, place } = syntaxMessage(error, text);
        const { line, column } = file.locate(base + mark);
        const message = `(<unknown>): ${words} at line ${String(line)} column ${String(column)}`;
        throw new problem/* Problem */.A(message, file.locate(base + place));
    }
    return document.contents === null ? undefined : convert(new reader/* Reader */.m(file, base), document.contents, 0);
}
function convert(reader, node, depth) {
    const offset = offsetOf(node);
    if ((0,dist/* isAlias */.Vj)(node))
        return reader.alias(node.source, offset, depth);
    return reader.node(offset, depth, node.anchor, () => {
        if ((0,dist/* isScalar */.jn)(node))
            return convertScalar(reader, node, offset);
        const collection = (0,dist/* isMap */.jh)(node)
            ? convertMap(reader, node, depth)
            : convertSeq(reader, node, depth);
        return node.tag === '!reference' ? reader.reference(collection, offset) : collection;
    });
}
const TEXT_TAGS = new Set(['!', '!str', 'tag:yaml.org,2002:str']);
function convertScalar(reader, node, offset) {
    const text = node.source ?? '';
    if (node.tag === '!reference')
        return reader.reference(reader.text(text, offset), offset);
    const plain = node.type === undefined || node.type === 'PLAIN';
    return plain && !TEXT_TAGS.has(node.tag) ? reader.plain(text, offset) : reader.text(text, offset);
}
function convertMap(reader, node, depth) {
    const entries = new Map();
    for (const pair of node.items) {
        const key = convertKey(reader, pair.key, offsetOf(node), depth);
        const value = isEmpty(pair.value) ? nullAt(key) : convert(reader, pair.value, depth + 1);
        if (key.type === 'string' && key.text === '<<' && (0,merge_key/* mergeKey */.u)(entries, value))
            continue;
        entries.set(key.text, { key, value });
    }
    return reader.map(entries, offsetOf(node));
}
/** Keys that are no scalars have no use in a pipeline file; their text stands for them. */
function convertKey(reader, key, fallback, depth) {
    if (key === null)
        return reader.nothing(fallback);
    const node = convert(reader, key, depth + 1);
    if (node.kind === 'scalar')
        return node;
    return { kind: 'scalar', type: 'null', text: (0,inspect/* inspect */.N)(node), file: node.file, offset: node.offset };
}
function convertSeq(reader, node, depth) {
    const items = node.items.map((item) => convert(reader, item, depth + 1));
    return reader.seq(items, offsetOf(node));
}
/** Nothing behind a key: null, at the place of the key. */
function isEmpty(value) {
    if (value === null)
        return true;
    return (0,dist/* isScalar */.jn)(value) && value.source === '' && value.type === 'PLAIN' && !value.anchor && value.tag === undefined;
}
function nullAt(key) {
    return { kind: 'scalar', type: 'null', text: '', file: key.file, offset: key.offset };
}
function offsetOf(node) {
    return node.range?.[0] ?? 0;
}


/***/ })

};
