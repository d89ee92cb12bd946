// The editor of the text: CodeMirror in a shadow root, where its style sheets need no leave of the policy.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import {
    bracketMatching,
    foldGutter,
    foldKeymap,
    HighlightStyle,
    indentService,
    indentUnit,
    syntaxHighlighting,
} from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const COLOURS = HighlightStyle.define([
    { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--key)" },
    { tag: [tags.comment, tags.lineComment], color: "var(--comment)" },
    { tag: [tags.string, tags.special(tags.string)], color: "var(--string)" },
    { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: "var(--quiet)" },
]);
const LOOK = EditorView.theme({
    "&": { height: "100%", fontSize: "14px", color: "var(--ink)", backgroundColor: "var(--paper)" },
    ".cm-scroller": { fontFamily: "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace", lineHeight: "1.5" },
    ".cm-content": { caretColor: "var(--ink)" },
    ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--ink)" },
    ".cm-gutters": { backgroundColor: "var(--ground)", color: "var(--quiet)", borderRight: "1px solid var(--line)" },
    ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--active)" },
    "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
        backgroundColor: "var(--selection)",
    },
    "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "-2px" },
    ".cm-tooltip, .cm-panels": { backgroundColor: "var(--raised)", color: "var(--ink)", borderColor: "var(--line)" },
    ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
        backgroundColor: "var(--accent)",
        color: "var(--on-accent)",
    },
    ".cm-completionDetail": { fontStyle: "normal", opacity: "0.85" },
    ".cm-diagnosticAction": { backgroundColor: "var(--accent)", color: "var(--on-accent)", padding: "2px 8px" },
    // The marks of the base theme are pictures in data addresses, which the policy does not let in.
    ".cm-lint-marker": { content: "normal", width: "0.8em", height: "0.8em", marginTop: "0.35em" },
    ".cm-lint-marker-error": { content: "normal", backgroundColor: "var(--error)", borderRadius: "50%" },
    ".cm-lint-marker-warning": {
        content: "normal",
        backgroundColor: "var(--warning)",
        clipPath: "polygon(50% 0, 100% 100%, 0 100%)",
    },
    ".cm-lint-marker-info": { content: "normal", backgroundColor: "var(--info)" },
    ".cm-lintRange": { backgroundImage: "none" },
    ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--error)" },
    ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy var(--warning)" },
    ".cm-lintRange-info": { backgroundImage: "none", textDecoration: "underline dotted var(--info)" },
    ".cm-lintPoint::after": { borderBottomColor: "var(--error)" },
    ".cm-diagnosticText": { whiteSpace: "pre-wrap" },
    ".cm-textfield, .cm-button": { backgroundColor: "var(--paper)", backgroundImage: "none", color: "var(--ink)" },
});

/** A new line is indented as the last one that is not empty, and further below a key without a value. */
const INDENT = indentService.of(({ state, options }, at) => {
    const end = options.simulateBreak ?? state.doc.lineAt(at).from;
    const above = state.sliceDoc(Math.max(0, end - 5000), end).split("\n");
    const last = above.findLast((line) => line.trim()) ?? "";
    return Math.max(0, last.search(/\S/)) + (/:\s*([>|][+-]?)?\s*(#.*)?$/.test(last) ? 2 : 0);
});

const DEEPEST = 200; // far more than argmap reads; the parser that colours the text would run out of stack
const FLAT = RegExp(`([-?:][ \\t]+){${DEEPEST}}`);
const COLOURED = yaml();
const PLAIN = [];
const language = new Compartment();

/** Whether brackets, or lists begun on one line, nest deeper than in any map. */
function isDeep(text) {
    let depth = 0;
    for (const [sign] of text.matchAll(/[[{\]}]/g)) {
        depth = Math.max(0, depth + ("[{".includes(sign) ? 1 : -1));
        if (depth > DEEPEST) return true;
    }
    return FLAT.test(text);
}

/** A text that nests too deep is edited without colours: a parser that fails would take the editor with it. */
const COLOURING = EditorState.transactionExtender.of((change) => {
    if (!change.docChanged) return null;
    const wanted = isDeep(change.newDoc.toString()) ? PLAIN : COLOURED;
    return wanted === language.get(change.startState) ? null : { effects: language.reconfigure(wanted) };
});

export class Editor {
    #quiet = false;

    constructor(place, { changed, complete }) {
        const root = place.attachShadow({ mode: "open" });
        const extensions = [
            lineNumbers(),
            foldGutter(),
            history(),
            drawSelection(),
            highlightActiveLine(),
            bracketMatching(),
            closeBrackets(),
            search({ top: true }),
            highlightSelectionMatches(),
            indentUnit.of("  "),
            INDENT,
            EditorView.lineWrapping,
            language.of(COLOURED),
            COLOURING,
            syntaxHighlighting(COLOURS),
            LOOK,
            lintGutter(),
            autocompletion({ override: [complete] }),
            EditorView.contentAttributes.of({ "aria-label": "Text of the map, in YAML", tabindex: "0" }),
            keymap.of([
                ...closeBracketsKeymap,
                ...defaultKeymap,
                ...searchKeymap,
                ...historyKeymap,
                ...foldKeymap,
                ...completionKeymap,
                ...lintKeymap,
            ]),
            EditorView.updateListener.of((update) => {
                if (update.docChanged && !this.#quiet) changed();
            }),
        ];
        this.view = new EditorView({ parent: root, root, state: EditorState.create({ extensions }) });
    }

    get text() {
        return this.view.state.doc.toString();
    }

    /** Put another text in the place of this; undoing brings this back. */
    replace(text) {
        this.#quiet = true;
        this.view.dispatch({
            changes: { from: 0, to: this.view.state.doc.length, insert: text },
            selection: { anchor: 0 },
        });
        this.#quiet = false;
    }

    /** Show findings at their places in `text`, unless it has changed since. */
    show(findings, text, apply) {
        if (text !== this.text) return;
        const length = this.view.state.doc.length;
        const shown = findings
            .filter((one) => one.line)
            .map((one) => ({
                from: Math.min(one.from, length),
                to: Math.min(Math.max(one.to, one.from), length),
                severity: one.severity,
                source: one.code,
                message: [one.message, ...one.help].join("\n"),
                actions: one.fix ? [{ name: `Fix: ${one.fix.message}`, apply: () => apply(one) }] : [],
            }));
        this.view.dispatch(setDiagnostics(this.view.state, shown));
    }

    edit(edits) {
        this.view.dispatch({ changes: edits, userEvent: "input.fix" });
        this.view.focus();
    }

    /** Put the cursor at an offset, and bring it into sight. */
    go(offset) {
        const anchor = Math.min(offset, this.view.state.doc.length);
        this.view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
        this.view.focus();
    }

    /** Where an id is defined: the first line that begins with it. */
    placeOf(id) {
        const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
        return this.text.search(new RegExp(`(?<=^[ \\t]+)["']?${escaped}["']?[ \\t]*:`, "m"));
    }
}
