/**
 * How tests tell the simulated network what to do, and read its books. JSON over HTTP; every call carries
 * `Authorization: Bearer <SANDBOX_ADMIN_KEY>`, and without that setting there are no such paths.
 *
 *     POST   /v1/script/rules                        ScriptRuleRequest -> ScriptRule
 *     GET    /v1/script/rules[?merchantId=]          -> { rules }
 *     DELETE /v1/script/rules[?merchantId=]          all of them, or those that name this merchant -> 204
 *     GET    /v1/script/rules/<rule id>              -> ScriptRule
 *     DELETE /v1/script/rules/<rule id>              -> 204
 *     GET    /v1/script/challenges[?merchantId=]     -> { challenges }
 *     POST   /v1/script/challenges/<acsTransID>      ChallengeEnding -> ScriptedChallenge
 *     POST   /v1/script/disputes                     RaisedDispute -> NetworkDispute
 *     GET    /v1/script/disputes[?merchantId=]       -> { disputes }
 *     POST   /v1/script/disputes/<dispute id>/judgement   Judgement -> NetworkDispute
 *     POST   /v1/script/disputes/<dispute id>/withdrawal  -> NetworkDispute
 *     GET    /v1/script/ledger[?merchantId=&after=&limit=]                    -> LedgerPage
 *     POST   /v1/script/merchants/<merchant id>/reset                         -> Forgotten
 *     PUT    /v1/script/merchants/<merchant id>/snapshots/<name>              -> 204
 *     POST   /v1/script/merchants/<merchant id>/snapshots/<name>/restore      -> Forgotten
 *     DELETE /v1/script/merchants/<merchant id>/snapshots/<name>              -> 204
 *
 * The first rule that fits is used, in the order of their making. One that is used up is listed until it is deleted. The
 * ledger's rules come first: a rule is used by an operation that the ledger allows, and a repeat of an operation that is
 * booked is answered as before and uses none. Rules and challenges end with the network; books and snapshots are as
 * lasting as its journal.
 */
export * from './script-challenge.js';
export * from './script-dispute.js';
export * from './script-ledger.js';
export * from './script-match.js';
export * from './script-rule.js';
