// What the standards ask of a document: class, member, type, how many. "1" and "+" are required; "?" and "*" are not;
// "+" and "*" are lists, which "~" lets stand for their only item. `|` gives a choice.

const CREDENTIAL = `
  @context Text +, id URI 1, name Text ?, description Text ?, image Image ?, awardedDate DateTimeZ ?, proof Proof *~,
  credentialSchema Service *~, credentialStatus Service ?, refreshService Service ?`;

const OPEN_BADGES_3 = {
  AchievementCredential: `${CREDENTIAL}, type Text +, credentialSubject AchievementSubject 1,
    endorsement EndorsementCredential *, endorsementJwt Text *, evidence Evidence *`,
  EndorsementCredential: `${CREDENTIAL}, type Text +, name Text 1, credentialSubject EndorsementSubject 1`,
  AchievementSubject: `id URI ?, type Text +~, activityEndDate DateTime ?, activityStartDate DateTime ?, creditsEarned Number ?,
    achievement Achievement 1, identifier IdentityObject *, image Image ?, licenseNumber Text ?, narrative Text ?, result Result *,
    role Text ?, source Profile|URI ?, term Text ?`,
  EndorsementSubject: `id URI 1, type Text +~, endorsementComment Text ?`,
  Achievement: `id URI 1, type Text +~, alignment Alignment *, achievementType Text ?, creator Profile|URI ?, creditsAvailable Number ?,
    criteria Criteria 1, description Text 1, endorsement EndorsementCredential *, endorsementJwt Text *, fieldOfStudy Text ?,
    humanCode Text ?, image Image ?, inLanguage Text ?, name Text 1, otherIdentifier IdentifierEntry *, related Related *,
    resultDescription ResultDescription *, specialization Text ?, tag Text *, version Text ?`,
  Alignment: `type Text +~, targetCode Text ?, targetDescription Text ?, targetName Text 1, targetFramework Text ?, targetType Text ?,
    targetUrl URI 1`,
  Criteria: `id URI ?, narrative Text ?`,
  Evidence: `id URI ?, type Text +~, narrative Text ?, name Text ?, description Text ?, genre Text ?, audience Text ?`,
  IdentityObject: `type Text 1, hashed Boolean 1, identityHash Text 1, identityType Text 1, salt Text ?`,
  IdentifierEntry: `type Text 1, identifier Text 1, identifierType Text 1`,
  Image: `id URI 1, type Text 1, caption Text ?`,
  Profile: `id URI 1, type Text +~, name Text ?, url URI ?, phone Text ?, description Text ?, image Image ?, email Text ?,
    endorsement EndorsementCredential *, otherIdentifier IdentifierEntry *, official Text ?, parentOrg Profile|URI ?`,
  Related: `id URI 1, type Text +~, inLanguage Text ?, version Text ?`,
  Result: `type Text +~, achievedLevel URI ?, alignment Alignment *, resultDescription URI ?, status Text ?, value Text ?`,
  ResultDescription: `id URI 1, type Text +~, alignment Alignment *, allowedValue Text *, name Text 1, requiredLevel URI ?,
    requiredValue Text ?, resultType Text 1, rubricCriterionLevel RubricCriterionLevel *, valueMax Text ?, valueMin Text ?`,
  RubricCriterionLevel: `id URI 1, type Text +~, alignment Alignment *, description Text ?, level Text ?, name Text 1, points Text ?`,
  Proof: `type Text 1, created DateTime ?, cryptosuite Text ?, proofPurpose Text ?, proofValue Text ?, verificationMethod URI ?`,
  Service: `id URI ?, type Text 1`,
};
const VERSION_2 = ", issuer Profile|URI 1, validFrom DateTimeZ 1, validUntil DateTimeZ ?";
const VERSION_1 = ", issuer Profile|URI 1, issuanceDate DateTimeZ 1, expirationDate DateTimeZ ?";

const credentials = dates => ({
  ...OPEN_BADGES_3,
  AchievementCredential: OPEN_BADGES_3.AchievementCredential + dates,
  EndorsementCredential: OPEN_BADGES_3.EndorsementCredential + dates,
});

const OPEN_BADGES_2 = {
  Assertion: `id URI 1, type Text +~, recipient Identity 1, badge BadgeClass|URI 1, verification Verification 1, issuedOn DateTimeZ 1,
    image Object|URI ?, evidence Object|URI *~, narrative Text ?, expires DateTimeZ ?, revoked Boolean ?, revocationReason Text ?`,
  BadgeClass: `id URI 1, type Text +~, name Text 1, description Text 1, image Object|URI 1, criteria Object|URI 1, issuer Issuer|URI 1,
    tags Text *~`,
  Issuer: `id URI 1, type Text +~, name Text 1, url URI 1, email Text 1`,
  Identity: `identity Text 1, type Text +~, hashed Boolean 1, salt Text ?`,
  Verification: `type Text +~, creator URI ?`,
  Object: ``,
};

const OPEN_BADGES_1 = {
  Assertion: `uid Text 1, recipient Identity 1, badge BadgeClass|URI 1, verify Verification 1, issuedOn Moment 1, image URI ?,
    evidence URI ?, expires Moment ?`,
  BadgeClass: `name Text 1, description Text 1, image URI 1, criteria URI 1, issuer URI 1`,
  Identity: `type Text 1, identity Text 1, hashed Boolean 1, salt Text ?`,
  Verification: `type Text 1, url URI 1`,
};

const PLAIN = {
  "credentials-2.0": `@context Text +, type Text +~, issuer Object|URI 1, credentialSubject Object +~, validFrom DateTimeZ ?, validUntil DateTimeZ ?`,
  "credentials-1.1": `@context Text +, type Text +~, issuer Object|URI 1, credentialSubject Object +~, issuanceDate DateTimeZ 1, expirationDate DateTimeZ ?`,
};

/** By the word of the standard, its classes by name, each `{member: {types, isRequired, isList, mayBeLone}}`. */
export const SHAPES = Object.fromEntries(Object.entries({
  "open-badges-3.0": credentials(VERSION_2),
  "open-badges-3.0-on-credentials-1.1": credentials(VERSION_1),
  "open-badges-2.0": OPEN_BADGES_2,
  "open-badges-1.1": OPEN_BADGES_1,
  "open-badges-1.0": OPEN_BADGES_1,
  "credentials-2.0": { VerifiableCredential: PLAIN["credentials-2.0"], Object: "" },
  "credentials-1.1": { VerifiableCredential: PLAIN["credentials-1.1"], Object: "" },
}).map(([standard, classes]) => [standard, Object.fromEntries(Object.entries(classes).map(([name, text]) => [name, members(text)]))]));

function members(text) {
  return Object.fromEntries(text.split(",").map(entry => entry.trim()).filter(Boolean).map(entry => {
    const [name, types, many] = entry.split(/\s+/);
    return [name, { types: types.split("|"), isRequired: /[1+]/.test(many), isList: /[+*]/.test(many), mayBeLone: many.endsWith("~") }];
  }));
}
