import { allowedOfCommitment, type CommitmentStanding } from './commitment.policy';

const nobody: CommitmentStanding = {
  status: 'promised',
  isSessionOver: true,
  isOwner: false,
  isAsker: false,
  hasAskers: true,
  isFacilitator: false,
};

it.each<[string, Partial<CommitmentStanding>, string[]]>([
  ['a reader', {}, []],
  ['the owner', { isOwner: true }, ['answer']],
  ['the owner, once more', { isOwner: true, status: 'partly' }, ['answer']],
  ['an asker', { isAsker: true }, ['judge']],
  ['an asker of what was answered', { isAsker: true, status: 'answered' }, ['judge']],
  ['the facilitator where others asked', { isFacilitator: true }, []],
  ['the facilitator where nobody asked', { isFacilitator: true, hasAskers: false }, ['judge']],
  ['the owner where nobody asked', { isOwner: true, hasAskers: false }, ['answer']],
  ['an asker once it is done', { isAsker: true, status: 'done' }, []],
  ['an asker while the session is open', { isAsker: true, isSessionOver: false }, []],
])('%s', (_who, standing, allowed) => expect(allowedOfCommitment({ ...nobody, ...standing })).toEqual(allowed));
