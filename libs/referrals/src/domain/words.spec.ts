import type { Reader } from './disclosure';
import type { BusinessStatus, Status } from './referral-codes';
import {
  attachmentOpening,
  fieldsBehind,
  fitsTier,
  mayAttach,
  mayRecordFollowUp,
  mayWriteMessage,
  wordsOpening,
  type WordsFacts,
} from './words';

const facts = (change: Partial<WordsFacts> = {}): WordsFacts => ({
  side: 'target',
  reader: 'case-team',
  status: 'accepted',
  businessStatus: null,
  ageBand: '80-84',
  grantedFields: ['name', 'phone'],
  reach: 'all',
  namesSomebody: true,
  ...change,
});
const stateOf = (opening: ReturnType<typeof wordsOpening>): string =>
  opening.state === 'open' ? 'open' : opening.reason;

describe('who may write', () => {
  it.each<[Status, BusinessStatus | null, Reader, boolean, boolean, boolean, boolean]>([
    // status, business status, reader; message, file of the source, file of the recipient, the source's follow-up
    ['draft', null, 'case-team', false, true, false, false],
    ['requested', null, 'case-team', false, true, false, false],
    ['received', 'info-requested', 'case-team', false, true, false, false],
    ['accepted', null, 'case-team', true, true, true, true],
    ['in-progress', 'client-unreachable', 'case-team', true, true, true, true],
    ['on-hold', null, 'case-team', true, true, true, true],
    ['accepted', 'consent-paused', 'case-team', false, false, false, false],
    ['completed', 'outcome-returned', 'case-team', true, true, true, true],
    ['completed', 'outcome-disputed', 'case-team', true, true, true, true],
    ['completed', 'loop-closed', 'case-team', false, false, false, true],
    ['rejected', null, 'case-team', false, false, false, false],
    ['failed', null, 'case-team', false, false, false, false],
    ['cancelled', null, 'case-team', false, false, false, false],
    ['entered-in-error', null, 'case-team', false, false, false, false],
    ['accepted', null, 'colleague', false, false, false, false],
    ['accepted', null, 'office', false, false, false, false],
    ['accepted', null, 'community', true, false, false, true],
  ])('%s %s as %s', (status, businessStatus, reader, message, asSource, asTarget, followUp) => {
    const at = { status, businessStatus, reader };
    expect(mayWriteMessage(facts(at))).toBe(message);
    expect(mayAttach(facts({ ...at, side: 'source' }))).toBe(asSource);
    expect(mayAttach(facts(at))).toBe(asTarget);
    expect(mayRecordFollowUp(facts({ ...at, side: 'source' }))).toBe(followUp);
  });
});

it('who has to be approved for a child first writes nothing before', () => {
  const waiting = facts({ side: 'source', reach: 'approval-needed' });
  expect([mayWriteMessage(waiting), mayAttach(waiting), mayRecordFollowUp(waiting)]).toEqual([false, false, false]);
});

describe('who may read the words', () => {
  it.each<[string, Partial<WordsFacts>, 'source' | 'target', string]>([
    ['the recipient with its grant', {}, 'source', 'open'],
    ['the recipient after withdrawal or expiry', { grantedFields: null }, 'source', 'access-ended'],
    ['the recipient, its own words, after that', { grantedFields: null }, 'target', 'open'],
    ['the recipient that said no', { status: 'rejected', grantedFields: null }, 'source', 'access-ended'],
    ['an office of the recipient', { reader: 'office' }, 'source', 'case-team-only'],
    ['the source', { side: 'source', grantedFields: null }, 'target', 'open'],
    ['the source’s colleague', { side: 'source', reader: 'colleague' }, 'source', 'case-team-only'],
    ['a supervisor who is not the one named', { side: 'source', reach: 'identifying' }, 'source', 'open'],
    ['a worker not approved for a child', { side: 'source', reach: 'approval-needed' }, 'source', 'approval-needed'],
    ['a supervisor of somebody else’s child', { side: 'source', reach: 'none' }, 'source', 'case-team-only'],
    ['anybody of a mistake', { side: 'source', status: 'entered-in-error' }, 'source', 'entered-in-error'],
    ['a need that names nobody', { grantedFields: null, namesSomebody: false }, 'source', 'open'],
  ])('%s', (_, change, by, expected) => {
    expect(stateOf(wordsOpening(facts(change), by, false))).toBe(expected);
  });

  it('staff of a community read what tells nobody', () => {
    expect(stateOf(wordsOpening(facts({ reader: 'community' }), 'source', false))).toBe('open');
    expect(stateOf(wordsOpening(facts({ reader: 'community' }), 'source', true))).toBe('on-request');
  });
});

describe('files', () => {
  it('ask for what the consent must list', () => {
    expect(fieldsBehind('other', 'L1', '80-84')).toEqual([]);
    expect(fieldsBehind('consent-form', 'L2', '80-84')).toEqual(['name']);
    expect(fieldsBehind('service-records', 'L3', '80-84')).toEqual(['name', 'priorServices', 'health']);
    expect(fieldsBehind('evaluation-report', 'L3', '80-84')).toEqual(['name', 'health']);
    expect(fieldsBehind('service-records', 'L3', '6-9')).toEqual(['name', 'priorServices']);
  });

  it('are not made less sensitive than they are', () => {
    expect(fitsTier('service-records', 'L2', '80-84')).toBe(true);
    expect(fitsTier('evaluation-report', 'L2', '80-84')).toBe(false);
    expect(fitsTier('service-records', 'L2', '6-9')).toBe(false);
    expect(fitsTier('evaluation-report', 'L1', '6-9')).toBe(true);
  });

  it.each<[string, Partial<WordsFacts>, 'source' | 'target', 'L1' | 'L2' | 'L3', string]>([
    ['before acceptance', { status: 'received', grantedFields: null }, 'source', 'L1', 'after-acceptance'],
    ['with what was agreed', { grantedFields: ['name', 'priorServices'] }, 'source', 'L2', 'open'],
    ['without what was agreed', { grantedFields: ['name'] }, 'source', 'L2', 'not-consented'],
    ['a sensitive one', { grantedFields: ['name', 'priorServices'] }, 'source', 'L3', 'not-consented'],
    ['one that names nobody', { grantedFields: ['phone'] }, 'source', 'L1', 'open'],
    ['after the grant', { grantedFields: null }, 'source', 'L1', 'access-ended'],
    ['its own after the grant', { grantedFields: null }, 'target', 'L2', 'access-ended'],
    ['its own before', {}, 'target', 'L3', 'open'],
    ['in an office', { reader: 'office' }, 'target', 'L1', 'case-team-only'],
    ['at a community', { reader: 'community', grantedFields: ['name', 'priorServices'] }, 'source', 'L2', 'on-request'],
    ['at the source', { side: 'source' }, 'target', 'L3', 'open'],
    ['at the source by another supervisor', { side: 'source', reach: 'identifying' }, 'source', 'L2', 'open'],
    ['and a sensitive one', { side: 'source', reach: 'identifying' }, 'source', 'L3', 'case-team-only'],
    ['at the source without approval', { side: 'source', reach: 'approval-needed' }, 'source', 'L2', 'approval-needed'],
    ['and one that names nobody', { side: 'source', reach: 'approval-needed' }, 'source', 'L1', 'open'],
    ['at the source by a colleague', { side: 'source', reader: 'colleague' }, 'source', 'L1', 'case-team-only'],
  ])('%s', (_, change, by, tier, expected) => {
    expect(stateOf(attachmentOpening(facts(change), { by, kind: 'service-records', tier }))).toBe(expected);
  });
});
