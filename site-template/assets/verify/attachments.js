// What hangs on a badge: the endorsements that it carries, and the public badges that it rests on.
import { credentialIn } from "./claims.js";
import { ofAssertion, ofCredential } from "./holder.js";
import { isObject, parse } from "./json.js";
import { jws } from "./jws.js";
import { all, idOf, isA, isAddress, objects, ownId, texts } from "./members.js";
import { ofDocument, ofToken, unreadable } from "./verdict.js";

/** An endorsement of something else says nothing here. */
function isAbout(endorsement, place) {
  const id = ownId(place);
  return isA(endorsement, "EndorsementCredential") && id !== undefined &&
    objects(endorsement.credentialSubject).every(subject => ownId(subject) === id);
}

/** `{endorsements, components, cut}`: verdicts, and how many were not looked at. */
export async function attachments({ document, badge, issuer }, tools, trail) {
  const found = { endorsements: [], components: [], cut: 0 };
  const look = async (kind, check) => {
    if (!trail.oneMore()) found.cut++;
    else found[kind].push(...[await check()].filter(verdict => verdict !== undefined));
  };
  for (const place of [document, badge, issuer].filter(isObject)) {
    for (const one of objects(place.endorsement).filter(({ credentialSubject }) => credentialSubject !== undefined)) {
      await look("endorsements", () => embedded(one, place, tools, trail));
    }
    for (const token of texts(place.endorsementJwt)) await look("endorsements", () => enveloped(token, place, tools, trail));
  }
  const addresses = new Set(all(document.evidence).map(idOf).filter(isAddress));
  for (const address of addresses) {
    if (!trail.passed.has(address)) await look("components", () => component(address, document, tools, trail));
  }
  return found;
}

const embedded = (one, place, tools, trail) => {
  const source = ownId(one) ?? "endorsement";
  return isAbout(one, place) ? ofDocument(source, one, tools, trail) : unreadable(source, "another-subject", tools);
};

const enveloped = (text, place, tools, trail) => {
  const token = jws(text);
  if (!token) return unreadable("endorsementJwt", "not-a-token", tools);
  return isAbout(credentialIn(token.payload)?.credential, place) ? ofToken("endorsementJwt", token, tools, trail) : unreadable("endorsementJwt", "another-subject", tools);
};

/** A page or a file that is no badge is evidence of another kind, and for a person to read. */
async function component(address, whole, tools, trail) {
  const document = parse(await tools.web.text(address));
  if (!isObject(document) || !(isA(document, "Assertion") || isA(document, "VerifiableCredential"))) return undefined;
  const verdict = await ofDocument(address, document, tools, trail);
  if (isAnother(identities(whole), identities(document))) verdict.notices.push({ word: "another-person", values: {} });
  return verdict;
}

const identities = document => [...ofCredential(document), ...ofAssertion(document)];

/** Two are compared where that tells something: plain ones of a kind, hashes with the same salt. */
function isAnother(here, there) {
  const kind = ({ value, isHashed, isMail, salt }) =>
    isHashed ? `${value.split("$")[0]} ${isMail} ${salt}` : isMail ? "mail" : /^did:/.test(value) ? "did" : undefined;
  const pairs = here.flatMap(a => there.filter(b => kind(a) !== undefined && kind(a) === kind(b)).map(b => [a, b]));
  return pairs.length > 0 && !pairs.some(([a, b]) => a.value.toLowerCase() === b.value.toLowerCase());
}
