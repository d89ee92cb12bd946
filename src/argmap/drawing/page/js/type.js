// How large the type of a step is: as large as the whole of it fits on the screen, and what is folded away for that.

import { byId } from "./dom.js";
import { floor, max, min } from "./numbers.js";

const LARGEST = 28;
const SMALLEST = 18;
const COLUMN = 200;
const WIDTH_OF_LINE = 8.5;
const NARROW = 560;

// What is folded away to make room, the least first, and the type that must be possible before.
const PLANS = [
    ["", 22],
    ["fewer", 20],
    ["brief", SMALLEST],
    ["folded", SMALLEST],
];

/** Choose the type of the stage; `wish` says whether what the presenter says is to be shown, or nothing. */
export function setType(wish) {
    const [scene, speech, stage] = ["scene", "speech", "stage"].map(byId);
    const unit = parseFloat(getComputedStyle(stage).fontSize) / SMALLEST;
    const isPhone = matchMedia("(max-width: 900px)").matches;
    const asked = isPhone ? [["", SMALLEST]] : PLANS;
    const plans = wish === null ? asked : [wish ? ["", SMALLEST] : ["folded", SMALLEST]];
    stage.classList.remove("long", "tight");
    const found = plans.find(([plan, least]) => {
        speech.className = plan;
        share(speech);
        return fitted(scene, speech, least, unit);
    });
    if (!found) stage.classList.add(isPhone ? "long" : "tight");
    if (!found && !isPhone) fitted(scene, speech, SMALLEST, unit);
    byId("comments").ariaExpanded = String(speech.className === "");
    scene.tabIndex = overflows(scene) ? 0 : -1;
    speech.tabIndex = overflows(speech) && speech.className !== "folded" ? 0 : -1;
}

/** Set the largest type down to `least` at which nothing is cut; says whether there is one. */
function fitted(scene, speech, least, unit) {
    const width = scene.clientWidth / unit;
    for (let size = LARGEST; size >= least; size -= 2) {
        scene.style.setProperty("--size", size / SMALLEST);
        const most = width < NARROW ? 1 : floor(width / max(COLUMN, WIDTH_OF_LINE * size));
        for (const row of scene.querySelectorAll(".premises")) {
            const count = row.children.length;
            row.style.setProperty("--columns", Math.ceil(count / Math.ceil(count / most)));
        }
        if (!overflows(scene) && (speech.className === "folded" || !overflows(speech))) return true;
    }
    return false;
}

/** Share the width between the sentence and the notes by their length. */
function share(speech) {
    const [said, noted] = ["say", "notes"].map((id) => byId(id).innerText.length + 40);
    speech.style.setProperty("--share", max(0.4, min(0.7, said / (said + noted))));
}

const overflows = ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1;
