// Checks the signed badge of an award's page: its VC-JWT, that of its status list, and the key, and whether the page says
// what the badge says. The page says "as published" until this has run to its end, and still does when anything could not
// be checked.
import { no, yes } from "./verify/answers.js";
import { credentialIn, dated } from "./verify/claims.js";
import { isObject, parse } from "./verify/json.js";
import { jws, objection, verifies } from "./verify/jws.js";
import { PublicKey } from "./verify/keys.js";
import { idOf } from "./verify/members.js";
import { isAsSigned } from "./verify/shown.js";
import { inForce } from "./verify/status.js";

const MOST_CHARACTERS = 4 << 20;
const OUTCOMES = { "in-force": "verified", expired: "expired", "not-yet": "not-yet", revoked: "revoked", suspended: "suspended" };

/** Could not be checked: nothing is said. */
class Silence extends Error {}

const silent = () => {
  throw new Silence();
};

/** A text of this site; nothing else is asked. */
async function text(address) {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) silent();
  const answer = await fetch(url, { cache: "no-cache", credentials: "omit", redirect: "error", signal: AbortSignal.timeout(15_000) });
  const body = answer.ok ? (await answer.text()).trim() : "";
  return body !== "" && body.length <= MOST_CHARACTERS ? body : silent();
}

/** The finding about the signature of a token, and its key. */
async function signed(token, keys) {
  const { header } = token;
  if (objection(header)) silent();
  // Only a key that this site publishes among its own.
  const folder = new URL(keys, location.href).href;
  const address = typeof header.kid === "string" && URL.canParse(header.kid) ? header.kid : silent();
  if (!address.startsWith(folder) || /[/?#%]/.test(address.slice(folder.length))) return no("key-not-issuers");
  const jwk = parse(await text(address));
  if (!isObject(jwk) || jwk.kid !== header.kid) silent();
  if (jwk.revoked !== undefined) return no("key-revoked");
  const verified = await verifies(token, PublicKey.ofJwk(jwk) ?? silent());
  if (verified === undefined) silent();
  return verified ? yes("signature-valid", { key: address.slice(folder.length).replace(/\.jwk\.json$/, "") }) : no("signature-invalid");
}

/** A token of this site and the credential in it. */
function opened(body) {
  const token = jws(body) ?? silent();
  const inside = credentialIn(token.payload) ?? silent();
  return { ...inside, token };
}

/** `{outcome, key, listed}`: what a finished check found; `isAsSigned` compares the page with the credential. */
export async function check({ credential: address, list, keys }, now, isAsSigned) {
  const { credential, contradictions, token, ...dates } = opened(await text(address));
  // The award of this page, and no other that its issuer signed as well.
  if (credential.id !== new URL(address, location.href).href.replace(/\.txt$/, ".json")) silent();
  const genuine = await signed(token, keys);
  if (genuine.answer !== "yes" || contradictions.length > 0) return { outcome: "broken" };
  if (!isAsSigned(credential)) return { outcome: "differs" };
  const force = await inForce(dated({ credential, ...dates }), idOf(credential.issuer), {
    now,
    web: { text: () => text(list) },
    signature: body => {
      const found = opened(body);
      return { ...found, check: () => signed(found.token, keys) };
    },
  });
  // Without a list, or one that could not be checked, nobody knows whether it was revoked.
  const outcome = Object.hasOwn(OUTCOMES, force.reason) ? OUTCOMES[force.reason] : silent();
  return { outcome, key: genuine.values.key, listed: force.values.listed };
}

/** Only a good answer is of the moment: what is printed or kept says what was published. */
function copied(banner) {
  const checked = banner.cloneNode(true);
  checked.dataset.media = "screen";
  banner.dataset.media = "print";
  banner.before(checked);
  return checked;
}

function show(banner, words, { outcome, key, listed }) {
  const said = words.querySelector(`[data-outcome="${outcome}"]`);
  const [word, sentence] = said.children;
  const place = outcome === "verified" ? copied(banner) : banner;
  place.className = `status tone-${said.dataset.tone}`;
  place.querySelector(".word").textContent = word.textContent;
  for (const name of sentence.querySelectorAll("[data-key]")) name.textContent = key;
  for (const date of sentence.querySelectorAll("[data-listed]")) {
    date.textContent = new Intl.DateTimeFormat(document.documentElement.lang.replace(/^en$/, "en-GB"), { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(listed));
  }
  place.querySelector("[data-honest]").replaceChildren(...sentence.childNodes);
}

if (typeof document !== "undefined") {
  const words = document.querySelector("[data-check]");
  check(words.dataset, Date.now(), credential => isAsSigned(document, credential)).then(
    found => show(document.querySelector(".status"), words, found),
    // Whatever went wrong: what the page says without this script stays true.
    () => {},
  );
}
