import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../texts/catalogue';
import { Icon, type IconName } from './icon';

export type Tone = 'mine' | 'theirs' | 'both' | 'still' | 'risk' | 'ended';
export type Side = 'source' | 'target';
/** In whose hands it is, as the server says it to this viewer. */
export type Hands = 'mine' | 'theirs' | 'both' | 'nobody';
export type ReferralState = keyof Catalogue['states']['referral'];

interface Look {
  icon: IconName;
  source: Tone;
  target: Tone;
}

const look = (icon: IconName, source: Tone, target: Tone): Look => ({ icon, source, target });

/** design.md section 3: colour = whose hands, icon and word = what. */
export const referralLooks: Record<ReferralState, Look> = {
  draft: look('pen', 'mine', 'ended'),
  'awaiting-consent': look('sign', 'theirs', 'ended'),
  'awaiting-review': look('user', 'theirs', 'ended'),
  requested: look('send', 'theirs', 'mine'),
  received: look('inbox', 'theirs', 'mine'),
  'info-requested': look('undo', 'mine', 'theirs'),
  'info-provided': look('send', 'theirs', 'mine'),
  waitlisted: look('hour', 'theirs', 'mine'),
  'assessment-first': look('doc', 'theirs', 'mine'),
  'forward-proposed': look('pass', 'mine', 'theirs'),
  accepted: look('hand', 'theirs', 'mine'),
  'first-contact': look('phone', 'both', 'both'),
  'in-progress': look('leaf', 'both', 'both'),
  'follow-up': look('eye', 'both', 'both'),
  'client-unreachable': look('phone', 'theirs', 'mine'),
  'on-hold': look('pause', 'still', 'still'),
  'consent-paused': look('shield', 'risk', 'risk'),
  'outcome-returned': look('checkc', 'mine', 'theirs'),
  'outcome-disputed': look('info', 'mine', 'theirs'),
  completed: look('checkc', 'ended', 'ended'),
  'loop-closed': look('check', 'ended', 'ended'),
  rejected: look('no', 'mine', 'ended'),
  failed: look('undo', 'mine', 'ended'),
  withdrawn: look('back', 'ended', 'ended'),
  cancelled: look('back', 'ended', 'ended'),
  expired: look('hour', 'ended', 'ended'),
  'entered-in-error': look('eyeoff', 'ended', 'ended'),
};

/** The state a mark shows: the business status says more than the status where there is one. */
export function referralState(status: string, businessStatus?: string | null): ReferralState {
  if (businessStatus && businessStatus in referralLooks) return businessStatus as ReferralState;
  return status in referralLooks ? (status as ReferralState) : 'requested';
}

interface MarkProps {
  icon: IconName;
  tone: Tone;
  word: string;
}

/** The bare mark, for states that are not a referral's (a tranche, a session, a letter). */
export const Mark = ({ icon, tone, word }: MarkProps) => (
  <span className={`st ${tone}`}>
    <i>
      <Icon name={icon} />
    </i>
    {word}
  </span>
);

interface StateMarkProps {
  state: ReferralState;
  /** Which side the viewer's organisation is on. */
  side: Side;
  /** What the server says, e.g. `mine` for the supervisor of a referral awaiting review; it wins over the table. */
  hands?: Hands;
}

const toneOfHands: Record<Hands, Tone> = { mine: 'mine', theirs: 'theirs', both: 'both', nobody: 'ended' };

/** A referral's state as this viewer reads it: 已提交 for the source is 待受理 for the target. */
export function StateMark({ state, side, hands }: StateMarkProps) {
  const word = useReferralStateWord()(state, side);
  const { icon, [side]: usual } = referralLooks[state];
  const isPausedOrClosed = usual === 'still' || usual === 'risk';
  return <Mark icon={icon} tone={hands && !isPausedOrClosed ? toneOfHands[hands] : usual} word={word} />;
}

/** The word alone, for sentences and page titles. */
export function useReferralStateWord() {
  const { t } = useTranslation('states');
  return (state: ReferralState, side: Side) => {
    if (side === 'target' && state === 'requested') return t('asTarget.requested');
    if (side === 'source' && state === 'outcome-returned') return t('asSource.outcome-returned');
    return t(`referral.${state}`);
  };
}
