// Five answers about a badge, whatever it came in.
import { no, unknown, yes } from "./answers.js";
import { addressOf, checkHosted, checkSigned } from "./hosted.js";
import { checkHolder, ofAssertion, ofCredential } from "./holder.js";
import { credentialIn, dated } from "./claims.js";
import { conformance } from "./conformance.js";
import { documentOfPage, enveloped, presented, unpacked } from "./carrier.js";
import { isObject, parse } from "./json.js";
import { jws } from "./jws.js";
import { all, idOf, isA } from "./members.js";
import { checkDocument, checkToken, signedList } from "./signed.js";
import { inForce } from "./status.js";

const MOST_STEPS = 4;

/**
 * @param bytes a file, or what was pasted
 * @param tools `{web, contexts, now, holder, address}`: the address is where the bytes came from, if anywhere
 * @returns `{subject, lines}`: what the badge says of itself, and the five answers by question
 */
export async function verdict(bytes, tools, steps = 0) {
  const { kind, text } = await unpacked(bytes);
  if (text === undefined) return unreadable(kind === "text" ? "not-text" : "no-badge", tools);
  if (text === "") return unreadable("empty", tools);
  // An address: typed, or as old images carry it. Where it leads decides, so that a page or an image will do.
  if (/^https?:\/\/\S+$/.test(text)) return steps < MOST_STEPS ? fetched(text, tools, steps + 1) : unreadable("too-many-steps", tools);
  return ofText(text, tools, steps);
}

/** The verdict on what stands at an address; of a page, on the document that it names. */
export async function fetched(address, tools, steps = 0) {
  const { status, bytes, type } = await tools.web.get(address);
  if (status === 0) return unreadable("unreachable", tools, { address });
  if (status < 200 || status >= 300) return unreadable("missing", tools, { address });
  if (/html/.test(type) && steps < MOST_STEPS) {
    const document = documentOfPage(new TextDecoder().decode(bytes), address);
    return document ? fetched(document, tools, MOST_STEPS) : unreadable("no-badge", tools, { address });
  }
  return verdict(bytes, { ...tools, address }, steps);
}

async function ofText(text, tools, steps) {
  const token = jws(text);
  if (token) return ofToken(token, tools, steps);
  const document = parse(text);
  return isObject(document) ? ofDocument(document, tools, steps) : unreadable("not-json", tools);
}

async function ofToken(token, tools, steps) {
  const inside = isObject(token.payload.vp) ? presented({ type: "VerifiablePresentation", ...token.payload.vp }) : presented(token.payload);
  if (inside !== token.payload) return ofInside(inside, tools, steps);
  const credential = credentialIn(token.payload);
  if (credential) return ofCredentialAnswers(dated(credential), await checkToken(token, credential, tools), tools);
  if (isAssertion(token.payload)) return ofAssertionAnswers(await checkSigned(token, tools), tools);
  return unreadable("not-a-badge", tools);
}

async function ofDocument(document, tools, steps) {
  const inside = presented(document);
  if (inside !== document) return ofInside(inside, tools, steps);
  const envelope = enveloped(document.id);
  if (envelope !== undefined) return ofInside(envelope, tools, steps);
  if (isCredential(document)) return ofCredentialAnswers(document, await checkDocument(document, tools), tools);
  if (isAssertion(document)) return ofAssertionAnswers(await checkHosted(document, tools), tools);
  return unreadable("not-a-badge", tools);
}

const ofInside = (inside, tools, steps) =>
  steps >= MOST_STEPS ? unreadable("too-many-steps", tools)
  : typeof inside === "string" ? ofText(inside, tools, steps + 1) : ofDocument(inside, tools, steps + 1);

const CREDENTIALS = ["VerifiableCredential", "OpenBadgeCredential", "AchievementCredential", "EndorsementCredential"];
const isCredential = document => CREDENTIALS.some(type => isA(document, type));
const isAssertion = document =>
  isA(document, "Assertion") || (document.badge !== undefined && (document.recipient !== undefined || document.verify !== undefined));

async function ofCredentialAnswers(credential, genuine, tools) {
  const issuer = idOf(credential.issuer);
  const signature = text => signedList(text, tools);
  const achievement = all(credential.credentialSubject)[0]?.achievement;
  return {
    subject: {
      id: credential.id, name: nameOf(achievement) ?? nameOf(credential), issuer: nameOf(credential.issuer) ?? issuer,
      description: textOf(achievement?.description), issued: credential.awardedDate ?? credential.validFrom ?? credential.issuanceDate,
      address: tools.address ?? credential.id,
    },
    lines: {
      genuine,
      holder: await checkHolder(ofCredential(credential), tools.holder ?? "", genuine),
      "in-force": genuine.answer === "yes" ? await inForce(credential, issuer, { ...tools, signature }) : unknown("genuine-first"),
      ...others(credential),
    },
  };
}

async function ofAssertionAnswers({ assertion, badge, issuer, issuerId, genuine, inForce: force }, tools) {
  return {
    subject: {
      id: assertion.id, name: nameOf(badge), issuer: nameOf(issuer) ?? issuerId, description: textOf(badge?.description),
      issued: assertion.issuedOn, address: addressOf(assertion) ?? tools.address,
    },
    lines: { genuine, holder: await checkHolder(ofAssertion(assertion), tools.holder ?? "", genuine), "in-force": force, ...others(assertion) },
  };
}

function others(document) {
  const { standard, faults } = conformance(document);
  const evidence = { standard, count: String(faults.length), members: faults.slice(0, 5).join(", ") };
  return {
    recognised: unknown("no-trust-list"),
    "well-formed": standard === undefined ? unknown("standard-unknown") : faults.length === 0 ? yes("conforms", evidence) : no("nonconforming", evidence),
  };
}

const unreadable = async (why, tools, values = {}) => ({
  subject: { address: values.address },
  lines: {
    genuine: unknown("unreadable", { ...values, why }),
    holder: await checkHolder([], tools.holder ?? ""),
    "in-force": unknown("genuine-first"),
    recognised: unknown("no-trust-list"),
    "well-formed": unknown("standard-unknown"),
  },
});

const textOf = value => (typeof value === "string" ? value : isObject(value) ? Object.values(value).find(item => typeof item === "string") : undefined);
const nameOf = value => (isObject(value) ? textOf(value.name) : undefined);
