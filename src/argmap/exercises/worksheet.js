"use strict";
const encoded = JSON.parse(document.getElementById("key").textContent);
const key = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(encoded), (one) => one.charCodeAt(0))));
const tasks = [...document.querySelectorAll("form.task")];
const solved = new Set();
const tries = new Map();

const chosen = (form) => [...form.querySelectorAll("input:checked")].map((box) => box.value);

function say(form, word, rest) {
  const mark = document.createElement("b");
  mark.textContent = word;
  form.querySelector(".feedback").replaceChildren(mark, ` ${rest}`);
}

function count(number, what) {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

function notYet(letters, answer) {
  if (answer.length === 1) return "Try again, or take the hint.";
  const wrong = letters.filter((letter) => !answer.includes(letter)).length;
  const missing = answer.length - (letters.length - wrong);
  const parts = [wrong && `${count(wrong, "tick")} too many`, missing && `${count(missing, "tick")} missing`];
  return `${parts.filter(Boolean).join(", ")}.`;
}

function keepScore() {
  document.getElementById("score").textContent = `${solved.size} of ${tasks.length} right`;
}

function check(form) {
  const { answer, why } = key[form.id];
  const letters = chosen(form);
  if (!letters.length) {
    say(form, "No answer.", "Choose one first.");
    return;
  }
  const right = letters.join("") === answer;
  form.classList.toggle("right", right);
  if (right) {
    solved.add(form.id);
    say(form, "✓ Right.", why);
  } else {
    solved.delete(form.id);
    tries.set(form.id, (tries.get(form.id) ?? 0) + 1);
    form.querySelector(".show").hidden = tries.get(form.id) < 2;
    say(form, "✗ Not yet.", notYet(letters, answer));
  }
  keepScore();
}

function showAnswer(form) {
  const { answer, why } = key[form.id];
  say(form, `${[...answer].join(", ")} is the answer.`, why);
}

function changed(form) {
  form.classList.remove("right");
  form.querySelector(".feedback").replaceChildren();
  if (solved.delete(form.id)) keepScore();
}

for (const form of tasks) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    check(form);
  });
  form.addEventListener("change", (event) => {
    if (event.target.matches("input")) changed(form);
  });
  const hint = form.querySelector("button.hint");
  hint.addEventListener("click", () => {
    const text = form.querySelector(".hint-text");
    text.hidden = !text.hidden;
    hint.setAttribute("aria-expanded", String(!text.hidden));
  });
  form.querySelector("button.show").addEventListener("click", () => showAnswer(form));
}
for (const figure of document.querySelectorAll("form figure")) {
  figure.scrollLeft = (figure.scrollWidth - figure.clientWidth) / 2;
}
keepScore();
