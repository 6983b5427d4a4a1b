// The page that checks any badge. It puts texts into the page, never markup, and asks nobody but the sites that the
// badge names.
import { QUESTIONS } from "./answers.js";
import { MOST_BYTES } from "./carrier.js";
import { utf8 } from "./bytes.js";
import { fetched, verdict } from "./verdict.js";
import { isAllowed, Web } from "./web.js";

const root = document.querySelector("[data-verify]");
const find = name => root.querySelector(`[data-${name}]`);
/** Days are written as the other pages write them. */
const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
const MOST_NEIGHBOURS = 12;

/** Addresses of this site's own data; they are as trustworthy as this script. */
const load = async address => (await fetch(address)).json();
const data = Promise.all([load(root.dataset.texts), load(root.dataset.contexts)]);

const element = (name, ...children) => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

const day = moment => new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(moment);

/** The text of `key` with its placeholders filled; dates as prose, words of causes as texts. */
function told(texts, key, values = {}) {
  return texts[key].replace(/\{([a-z]+)\}/g, (_, name) => readable(texts, name, values[name] ?? "")).replace(/ +$/, "");
}

function readable(texts, name, value) {
  if (/^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value))) return day(Date.parse(value));
  return texts[`${name}.${value}`] ?? value;
}

/** Back quotes mark what is typed as it stands. */
const rich = text => text.split("`").map((part, i) => (i % 2 ? element("code", part) : part));

const ICONS = { yes: "M5 13l4.5 4.5L19 7", no: "M6 6l12 12M18 6L6 18", unknown: "M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M12 18.2v.1" };

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

function line(texts, question, { answer, reason, values }) {
  const item = element("li");
  item.className = `answer answer-${answer}`;
  item.dataset.question = question;
  item.dataset.answer = answer;
  item.dataset.reason = reason;
  const mark = element("span", icon(answer), element("span", texts[`answer.${answer}`]));
  mark.className = "mark";
  item.append(element("h3", element("span", texts[`question.${question}`]), " ", mark), element("p", ...rich(told(texts, `reason.${reason}`, values))));
  const next = texts[`next.${reason}`];
  if (next) {
    const advice = element("p", ...rich(told(texts, `next.${reason}`, values)));
    advice.className = "next";
    item.append(advice);
  }
  const evidence = Object.entries(values).filter(([name, value]) => value !== "" && value !== "0" && texts[`evidence.${name}`]);
  if (evidence.length) {
    const list = element("dl", ...evidence.map(([name, value]) =>
      element("div", element("dt", texts[`evidence.${name}`]), element("dd", readable(texts, name, value)))));
    list.className = "facts";
    item.append(list);
  }
  return item;
}

function show(texts, { subject, lines }, web, now) {
  find("lines").replaceChildren(...QUESTIONS.map(question => line(texts, question, lines[question])));
  find("said").hidden = !subject.name;
  find("said-name").textContent = subject.name ?? "";
  find("said-by").hidden = !subject.issuer;
  find("said-issuer").textContent = subject.issuer ?? "";
  find("asked").hidden = false;
  find("asked-hosts").textContent = [...web.hosts].join(", ") || "–";
  find("moment").textContent = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(now);
  find("answers").hidden = false;
  find("answers").querySelector("h2").focus({ preventScroll: false });
  neighbours(subject.address);
}

let latest = 0;

/** Runs one check; an older one that is still running shows nothing any more. */
async function run(check) {
  const mine = ++latest;
  const telling = find("telling");
  telling.textContent = telling.dataset.working;
  try {
    const [texts, contexts] = await data;
    const web = new Web();
    const now = Date.now();
    const found = await check({ web, contexts, now, holder: root.querySelector("#holder").value });
    if (mine !== latest) return;
    show(texts, found, web, now);
    telling.textContent = telling.dataset.done;
  } catch (e) {
    if (mine === latest) telling.textContent = telling.dataset.failed;
    throw e;
  }
}

// What came with the address of this page.

const fragment = () => new URLSearchParams(location.hash.slice(1));

function arrive() {
  const address = fragment().get("url");
  find("arrived").hidden = address === null;
  neighbours(address ?? undefined);
  if (address === null) return;
  const allowed = isAllowed(address);
  const own = allowed && new URL(address).origin === location.origin;
  find("arrived-address").textContent = address;
  find("arrived-own").hidden = !own;
  find("arrived-foreign").hidden = !allowed || own;
  find("arrived-refused").hidden = allowed;
  find("arrived-go").hidden = !allowed;
  find("arrived-host").textContent = allowed ? new URL(address).host : "";
  find("arrived-go").onclick = () => run(tools => fetched(address, tools));
  // Nobody else learns of it.
  if (own) run(tools => fetched(address, tools));
}

/** Pages of other sites that make the same check; who made the link chose them. */
function neighbours(address) {
  const pages = fragment().getAll("neighbour").slice(0, MOST_NEIGHBOURS)
    .filter(page => URL.canParse(page) && /^https?:$/.test(new URL(page).protocol) && isAllowed(page));
  find("neighbours").hidden = pages.length === 0 || !URL.canParse(address ?? "");
  find("neighbour-list").replaceChildren(...pages.map(page => {
    const link = element("a", new URL(page).host);
    const target = new URL(page);
    target.hash = new URLSearchParams({ url: address ?? "" }).toString();
    link.href = target.href;
    link.rel = "external noreferrer";
    return element("li", link);
  }));
}

// What is given here.

let file;

async function submit() {
  const typed = root.querySelector("#text").value.trim();
  const telling = find("telling");
  if (!file && typed === "" && fragment().get("url") !== null && !find("arrived-go").hidden) {
    run(tools => fetched(fragment().get("url"), tools));
  } else if (!file && typed === "") {
    telling.textContent = telling.dataset.nothing;
  } else if (file && file.size > MOST_BYTES) {
    telling.textContent = telling.dataset.large;
  } else {
    const bytes = file ? new Uint8Array(await file.arrayBuffer()) : utf8(typed);
    run(tools => verdict(bytes, tools));
  }
}

function take(given) {
  file = given;
  if (file) {
    root.querySelector("#text").value = "";
    submit();
  }
}

if (root) {
  root.hidden = false;
  const input = root.querySelector("#file");
  const drop = find("drop");
  find("go").addEventListener("click", submit);
  root.querySelector("#holder").addEventListener("keydown", event => event.key === "Enter" && submit());
  input.addEventListener("change", () => take(input.files[0]));
  root.querySelector("#text").addEventListener("input", () => {
    file = undefined;
    input.value = "";
  });
  for (const kind of ["dragenter", "dragover"]) {
    addEventListener(kind, event => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  addEventListener("dragleave", event => event.relatedTarget === null && drop.classList.remove("over"));
  addEventListener("drop", event => {
    event.preventDefault();
    drop.classList.remove("over");
    input.value = "";
    take(event.dataTransfer.files[0]);
  });
  addEventListener("hashchange", arrive);
  arrive();
}
