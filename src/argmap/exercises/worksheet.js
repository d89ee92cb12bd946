"use strict";
const encoded = JSON.parse(document.getElementById("key").textContent);
const { tasks: key, words } = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(encoded), (one) => one.charCodeAt(0))));
const tasks = [...document.querySelectorAll("form.task")];
const solved = new Set();
const tries = new Map();

const chosen = (form) => [...form.querySelectorAll("input:checked")].map((box) => box.value);

function say(form, word, rest) {
  const mark = document.createElement("b");
  mark.textContent = word;
  form.querySelector(".feedback").replaceChildren(mark, ` ${rest}`);
}

function tell(name, values = {}) {
  const found = words[name];
  const text = typeof found === "string" ? found : found[new Intl.PluralRules(words.language).select(values.n)];
  return text.replace(/\{(\w+)\}/g, (_, one) => values[one]);
}

function notYet(letters, answer) {
  if (answer.length === 1) return tell("again");
  const wrong = letters.filter((letter) => !answer.includes(letter)).length;
  const missing = answer.length - (letters.length - wrong);
  const parts = [wrong && tell("too-many", { n: wrong }), missing && tell("missing", { n: missing })];
  return `${parts.filter(Boolean).join(", ")}.`;
}

function keepScore() {
  document.getElementById("score").textContent = tell("score", { n: solved.size, all: tasks.length });
}

function check(form) {
  const { answer, why } = key[form.id];
  const letters = chosen(form);
  if (!letters.length) {
    say(form, tell("none"), tell("choose"));
    return;
  }
  const right = letters.join("") === answer;
  form.classList.toggle("right", right);
  if (right) {
    solved.add(form.id);
    say(form, tell("right"), why);
  } else {
    solved.delete(form.id);
    tries.set(form.id, (tries.get(form.id) ?? 0) + 1);
    form.querySelector(".show").hidden = tries.get(form.id) < 2;
    say(form, tell("wrong"), notYet(letters, answer));
  }
  keepScore();
}

function showAnswer(form) {
  const { answer, why } = key[form.id];
  say(form, tell("answer", { letters: [...answer].join(", ") }), why);
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
