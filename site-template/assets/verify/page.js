// The page that checks any badge. It puts texts into the page, never markup, and asks nobody but the sites that the
// badge names.
import { utf8 } from "./bytes.js";
import { card, element } from "./card.js";
import { MOST_BYTES } from "./intake.js";
import { picture } from "./picture.js";
import { fetched, verdicts } from "./reception.js";
import { summary } from "./summary.js";
import { isAllowed, Web } from "./web.js";
import { Wording } from "./wording.js";

const root = document.querySelector("[data-verify]");
const find = name => root.querySelector(`[data-${name}]`);
/** Days are written as the other pages write them. */
const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
const MOST_NEIGHBOURS = 12;

/** This site's own data, as trustworthy as this script; asked for when something is checked. */
const load = async address => {
  const answer = await fetch(address);
  return answer.ok ? answer.json() : Promise.reject(new Error(`${address}: ${answer.status}`));
};
let data;
const loaded = () => {
  data ??= Promise.all(["texts", "contexts", "shapes"].map(name => load(root.dataset[name])));
  // What failed once is asked for again.
  data.catch(() => (data = undefined));
  return data;
};

function show(words, verdicts, web, now) {
  const [first] = verdicts;
  const template = root.querySelector("template");
  find("badges").replaceChildren(...verdicts.map((one, i) => card(template, words, one, i === 0 ? undefined : first)));
  find("several").hidden = verdicts.length === 1;
  find("asked-hosts").textContent = [...web.hosts].join(", ") || "–";
  find("moment").textContent = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(now);
  find("answers").hidden = false;
  find("answers").querySelector("h2").focus({ preventScroll: false });
  neighbours(first.subject.address);
}

let latest = 0;

/** What was found about one badge never stands under another, not even while that is read or when it cannot be. */
function clear() {
  latest++;
  find("answers").hidden = true;
  find("telling").textContent = "";
}

/** Runs one check; an older one that is still running shows nothing any more. */
async function run(check) {
  clear();
  const mine = latest;
  const telling = find("telling");
  telling.textContent = telling.dataset.working;
  try {
    const [texts, contexts, shapes] = await loaded();
    const web = new Web();
    const now = Date.now();
    const found = await check({ web, contexts, shapes, now, holder: root.querySelector("#holder").value });
    await picture(found, web);
    if (mine !== latest) return;
    const words = new Wording(texts, language);
    show(words, found, web, now);
    const { word, values } = summary(found[0]);
    telling.replaceChildren(telling.dataset.done, element("span", ` ${words.text(`summary.${word}`, values)}`));
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
  clear();
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

function submit() {
  clear();
  const given = file;
  const typed = root.querySelector("#text").value.trim();
  const telling = find("telling");
  if (!given && typed === "" && fragment().get("url") !== null && !find("arrived-go").hidden) {
    run(tools => fetched(fragment().get("url"), tools));
  } else if (!given && typed === "") {
    telling.textContent = telling.dataset.nothing;
  } else if (given && file.size > MOST_BYTES) {
    telling.textContent = telling.dataset.large;
  } else {
    run(async tools => verdicts(given ? new Uint8Array(await given.arrayBuffer()) : utf8(typed), tools));
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
    clear();
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
