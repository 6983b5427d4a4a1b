// Checks the signed badge of an award's page: its VC-JWT, that of its status list, and the key. The page says
// "as published" until this has run to its end, and still does when anything could not be checked.
import { inForce } from "./verify/status.js";
import { no, yes } from "./verify/answers.js";
import { contradiction, isUnderstood, jws, verifies } from "./verify/jws.js";
import { PublicKey } from "./verify/keys.js";
import { isObject, parse } from "./verify/json.js";

const MOST_CHARACTERS = 4 << 20;

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

/** The finding about one token, and its key; its issuer is told by `issuer` when that is known. */
async function signed(token, keys, issuer) {
  const { header, payload } = token;
  if (!isUnderstood(header)) silent();
  // Only a key that this site publishes among its own.
  const folder = new URL(keys, location.href).href;
  const address = typeof header.kid === "string" && URL.canParse(header.kid) ? header.kid : silent();
  if (!address.startsWith(folder) || /[/?#%]/.test(address.slice(folder.length))) return no("key-not-issuers");
  const jwk = parse(await text(address));
  if (!isObject(jwk) || jwk.kid !== header.kid) silent();
  if (jwk.revoked !== undefined) return no("key-revoked");
  const verified = await verifies(token, PublicKey.ofJwk(jwk) ?? silent());
  if (verified === undefined) silent();
  const own = isObject(payload.issuer) ? payload.issuer.id : payload.issuer;
  const agrees = contradiction(payload) === undefined && (issuer === undefined || own === issuer);
  return verified && agrees ? yes("signature-valid", { key: address.slice(folder.length).replace(/\.jwk\.json$/, "") }) : no("signature-invalid");
}

/** `{outcome, key, listed}`: what a finished check found. */
export async function check({ credential, list, keys }, now) {
  const token = jws(await text(credential)) ?? silent();
  const { payload } = token;
  // The award of this page, and no other that its issuer signed as well.
  if (payload.id !== new URL(credential, location.href).href.replace(/\.txt$/, ".json")) silent();
  const issuer = isObject(payload.issuer) ? payload.issuer.id : payload.issuer;
  const genuine = await signed(token, keys, issuer);
  if (genuine.answer !== "yes") return { outcome: "broken" };
  const force = await inForce(payload, issuer, {
    now,
    web: { text: () => text(list) },
    signature: async body => {
      const found = jws(body) ?? silent();
      if (found.payload.id !== payload.credentialStatus?.statusListCredential) silent();
      return { finding: await signed(found, keys, issuer), credential: found.payload };
    },
  });
  const outcome = { "in-force": "verified", expired: "expired", "not-yet": "not-yet", revoked: "revoked" }[force.reason];
  return { outcome: outcome ?? silent(), key: genuine.values.key, listed: force.values.listed };
}

function show(banner, words, { outcome, key, listed }) {
  const said = words.querySelector(`[data-outcome="${outcome}"]`);
  const [word, sentence] = said.children;
  banner.className = `status tone-${said.dataset.tone}`;
  banner.querySelector(".word").textContent = word.textContent;
  for (const place of sentence.querySelectorAll("[data-key]")) place.textContent = key;
  for (const place of sentence.querySelectorAll("[data-listed]")) {
    place.textContent = new Intl.DateTimeFormat(document.documentElement.lang.replace(/^en$/, "en-GB"), { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(listed));
  }
  banner.querySelector("[data-honest]").replaceChildren(...sentence.childNodes);
}

if (typeof document !== "undefined") {
  const words = document.querySelector("[data-check]");
  check(words.dataset, Date.now()).then(
    found => show(document.querySelector(".status"), words, found),
    // Whatever went wrong: what the page says without this script stays true.
    () => {},
  );
}
