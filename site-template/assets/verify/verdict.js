// Five answers about one badge, and what hangs on it.
import { unknown, no, yes } from "./answers.js";
import { attachments } from "./attachments.js";
import { credentialIn, dated } from "./claims.js";
import { conformance } from "./conformance.js";
import { addressOf, checkHosted, checkSigned, isEndorsement } from "./hosted.js";
import { checkHolder, ofAssertion, ofCredential } from "./holder.js";
import { isObject } from "./json.js";
import { idOf, isA, isAddress, ownId } from "./members.js";
import { isAnother, personOf } from "./person.js";
import { refreshed } from "./refresh.js";
import { checkDocument, checkToken, signedList } from "./signed.js";
import { inForce } from "./status.js";
import { achievementOf, subjectOf } from "./subject.js";

const MOST_PLACES = 5;

const isCredential = document => Object.hasOwn(document, "credentialSubject") || isA(document, "VerifiableCredential");
const isAssertion = document => isA(document, "Assertion") || isEndorsement(document) ||
  (Object.hasOwn(document, "badge") && (Object.hasOwn(document, "recipient") || Object.hasOwn(document, "verify")));

/**
 * @param met how it was met: `{source, address, picture, above, notices}`: in words where in what was given it stands; the
 *   address where it was found; the image that it was taken out of; the badge that rests on it; what was found around it
 * @returns `{source, standard, subject, lines, remarks, notices, endorsements, components, examined, picture}`: the five
 *   answers by question; remarks as `conformance` gives them; notices as `{word, values}`; verdicts on what hangs on it
 */
export async function ofToken(met, token, tools, trail) {
  const inside = credentialIn(token.payload);
  if (inside) return ofCredentialAnswers(met, dated(inside), await checkToken(token, inside, tools), tools, trail);
  if (isAssertion(token.payload)) return ofAssertionAnswers(met, await checkSigned(token, tools), tools, trail);
  return unreadable(met, "not-a-badge", tools);
}

/** The same of a document. */
export async function ofDocument(met, document, tools, trail) {
  if (isCredential(document)) return ofCredentialAnswers(met, document, await checkDocument(document, tools), tools, trail);
  if (isAssertion(document)) return ofAssertionAnswers(met, await checkHosted(document, tools), tools, trail);
  return unreadable(met, "not-a-badge", tools);
}

async function ofCredentialAnswers(met, credential, genuine, tools, trail) {
  const issuerId = idOf(credential.issuer);
  const signature = text => signedList(text, tools);
  const force = genuine.answer === "yes" ? await inForce(credential, issuerId, { ...tools, signature }) : unknown("genuine-first");
  const refresh = force.answer === "yes" ? await refreshed(credential, tools) : { notices: [] };
  const issuer = isObject(credential.issuer) ? credential.issuer : undefined;
  return verdict({ ...met, notices: [...(met.notices ?? []), ...refresh.notices] }, {
    examined: { document: credential, genuine, badge: achievementOf(credential), issuer, issuerId },
    address: met.address ?? (isAddress(ownId(credential)) ? ownId(credential) : undefined),
    holder: await checkHolder(ofCredential(credential), tools.holder ?? "", genuine),
    force: refresh.replaced ?? force,
  }, tools, trail);
}

async function ofAssertionAnswers(met, { assertion, badge, issuer, issuerId, genuine, inForce: force }, tools, trail) {
  return verdict(met, {
    examined: { document: assertion, genuine, badge, issuer, issuerId },
    address: addressOf(assertion) ?? met.address,
    holder: await checkHolder(ofAssertion(assertion), tools.holder ?? "", genuine),
    force,
  }, tools, trail);
}

async function verdict({ source, picture, above, notices = [] }, { examined, address, holder, force }, tools, trail) {
  const { standard, line, remarks } = forms(examined, tools.shapes);
  const isForeign = above && (await isAnother(personOf(examined.document), personOf(above), tools.holder?.trim()));
  const further = trail.into(examined.document);
  const { endorsements, components, cut } = further ? await attachments(examined, tools, further) : { endorsements: [], components: [], cut: 0 };
  return {
    source, standard, subject: subjectOf(examined, address), remarks, endorsements, components, examined, picture,
    lines: { genuine: examined.genuine, holder, "in-force": force, recognised: unknown("no-trust-list"), "well-formed": line },
    notices: [
      ...(isForeign ? [{ word: "another-person", values: {} }] : []),
      ...notices,
      ...(cut > 0 ? [{ word: "attachments-cut", values: { count: String(cut) } }] : []),
    ],
  };
}

/** Of a badge; what it is an award of and who awarded it are documents of their own before 3.0. */
function forms({ document, badge, issuer }, shapes) {
  const { standard, remarks, errors } = conformance(document, shapes);
  if (standard === "unknown") return { standard, remarks, line: unknown("standard-unknown") };
  const others = standard.startsWith("open-badges-3") || standard.startsWith("credentials") ? [] : [["/badge", badge], ["/badge/issuer", issuer]];
  const found = others.filter(([, other]) => isObject(other)).map(([place, other]) => ({ at: place, ...conformance(other, shapes) }));
  const all = [...remarks, ...found.flatMap(other => other.remarks.map(remark => ({ ...remark, place: other.at + remark.place })))];
  const count = found.reduce((sum, other) => sum + other.errors, errors);
  const members = all.filter(({ severity }) => severity === "error").slice(0, MOST_PLACES).map(({ place }) => place || "/").join(", ");
  return { standard, remarks: all, line: count === 0 ? yes("conforms", { standard }) : no("nonconforming", { standard, count: String(count), members }) };
}

/** The verdict on something that is no badge, or that could not be read, with the word why. */
export const unreadable = async ({ source, address }, why, tools) => {
  const genuine = unknown("unreadable", { why, ...(address ? { address } : {}) });
  return {
    source, standard: "unknown", subject: { address }, remarks: [], notices: [], endorsements: [], components: [],
    lines: {
      genuine,
      holder: await checkHolder([], tools.holder ?? "", genuine),
      "in-force": unknown("genuine-first"),
      recognised: unknown("no-trust-list"),
      "well-formed": unknown("standard-unknown"),
    },
  };
};
