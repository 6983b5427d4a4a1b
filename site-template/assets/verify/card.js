// One verdict as a part of the page: texts and drawings, never markup.
import { QUESTIONS } from "./answers.js";
import { draw } from "./picture.js";
import { siteOf } from "./subject.js";
import { summary } from "./summary.js";
import { visible } from "./wording.js";

/** The answers that do not depend on a person. */
const SHORTLY = ["genuine", "in-force", "well-formed"];
const PICTURE = 192;
const ICONS = { yes: "M5 13l4.5 4.5L19 7", no: "M6 6l12 12M18 6L6 18", unknown: "M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M12 18.2v.1" };

export const element = (name, ...children) => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

const classed = (made, name) => {
  made.className = name;
  return made;
};

/** Back quotes mark what is typed as it stands. */
const rich = text => text.split("`").map((part, i) => (i % 2 ? element("code", part) : part));

function icon(answer) {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  path.setAttribute("d", ICONS[answer]);
  drawing.append(path);
  return drawing;
}

function line(words, question, { answer, reason, values }) {
  const item = classed(element("li"), `answer answer-${answer}`);
  Object.assign(item.dataset, { question, answer, reason });
  const mark = classed(element("span", icon(answer), element("span", words.text(`answer.${answer}`))), "mark");
  item.append(element("h4", element("span", words.text(`question.${question}`)), " ", mark), element("p", ...rich(words.text(`reason.${reason}`, values))));
  const next = words.next(reason, values);
  if (next !== undefined) item.append(classed(element("p", ...rich(next)), "next"));
  const evidence = Object.entries(values).filter(([name, value]) => value && value !== "0" && words.has(`evidence.${name}`));
  if (evidence.length) {
    item.append(classed(element("dl", ...evidence.map(([name, value]) =>
      element("div", element("dt", words.text(`evidence.${name}`)), element("dd", words.readable(name, value))))), "facts"));
  }
  return item;
}

const notice = words => ({ word, values }) => {
  const item = element("li", words.text(`notice.${word}`, values));
  item.dataset.notice = word;
  return item;
};

/** An endorsement, a badge that another rests on: its answers in a line, and why where they are no yes. */
function shortly(words, { source, subject, lines, notices }) {
  const names = { badge: subject.name ?? "?", issuer: siteOf(subject.issuerId) ?? "?", source };
  const answers = SHORTLY.map(question =>
    words.text("short", { question: words.text(`short.${question}`), answer: words.text(`answer.${lines[question].answer}`) })).join(" · ");
  const reasons = SHORTLY.filter(question => lines[question].answer !== "yes").map(question => lines[question]);
  const item = element("li", classed(element("p", words.text(subject.name ? "title" : "title.nothing", names)), "name"), element("p", answers),
    ...reasons.map(({ reason, values }) => element("p", words.text(`reason.${reason}`, values))),
    ...notices.map(({ word, values }) => element("p", words.text(`notice.${word}`, values))));
  item.dataset.short = SHORTLY.map(question => lines[question].answer).join(" ");
  return item;
}

function attached(words, key, verdicts) {
  if (verdicts.length === 0) return [];
  const part = classed(element("div", element("h4", words.count(key, verdicts.length)), element("ul", ...verdicts.map(one => shortly(words, one)))), "attached");
  part.dataset.attached = key;
  return [part];
}

function said(part, words, { subject, lines, drawing }) {
  const isProven = lines.genuine.answer === "yes";
  const set = (name, value) => {
    part.querySelector(`[data-said-${name}]`).textContent = value ?? "";
    part.querySelector(`[data-said-${name}]`).closest("p").hidden = !value;
  };
  part.querySelector("[data-said]").hidden = !subject.name;
  part.querySelector("[data-said-proven]").hidden = !isProven;
  part.querySelector("[data-said-claimed]").hidden = isProven;
  set("name", subject.name && visible(subject.name));
  set("issuer", subject.issuer && visible(subject.issuer));
  set("site", subject.issuerId && subject.issuerId !== subject.issuer && visible(siteOf(subject.issuerId)));
  set("date", subject.issued && words.day(subject.issued));
  const canvas = part.querySelector("[data-picture]");
  // A picture persuades: only that of a badge that is genuine.
  canvas.hidden = !isProven || !drawing;
  if (canvas.hidden) return;
  draw(drawing, canvas, PICTURE);
  canvas.setAttribute("aria-label", visible(subject.name ?? ""));
}

/** What is known of one badge, made from the page's own template; `others` are folded up where they say the same. */
export function card(template, words, verdict, first) {
  const part = template.content.cloneNode(true).firstElementChild;
  const { answer, word, values } = summary(verdict);
  const sentence = words.text(`summary.${word}`, values);
  const head = part.querySelector("[data-summary]");
  Object.assign(head.dataset, { summary: word, answer });
  head.classList.add(`answer-${answer}`);
  head.append(icon(answer), element("span", sentence));
  said(part, words, verdict);
  part.querySelector("[data-lines]").replaceChildren(...QUESTIONS.map(question => line(words, question, verdict.lines[question])));
  const notices = part.querySelector("[data-notices]");
  notices.hidden = verdict.notices.length === 0;
  notices.replaceChildren(...verdict.notices.map(notice(words)));
  part.append(...attached(words, "endorsements", verdict.endorsements), ...attached(words, "components", verdict.components));
  if (!first) return part;
  const folded = element("details", element("summary", `${verdict.subject.name ? visible(verdict.subject.name) : verdict.source} – ${sentence}`), part);
  folded.open = answer !== summary(first).answer;
  return folded;
}
