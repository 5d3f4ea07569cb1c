export { Icon, type IconName } from './icon';
export { BrandMark, TwoPaths } from './brand-mark';
export {
  Mark,
  StateMark,
  referralState,
  useReferralStateWord,
  type Hands,
  type ReferralState,
  type Side,
  type Tone,
} from './state-mark';
export { UrgencyMark, type Urgency } from './urgency-mark';
export { ConnectionMark } from './connection-mark';
export { DateText, DueText, daysUntil, howFar, longToday, monthDay, timeOfDay, wholeDate } from './dates';
export { ClockRing, NextStep } from './next-step';
export { TwoLaneTrack, type TrackStep } from './two-lane-track';
export { PageHead } from './page-head';
export { MoreButton } from './more-button';
export { SearchField } from './search-field';
export { RuledRows, type RuledRow } from './ruled-rows';
export { EmptyState, ErrorState, LoadingState, OfflineBand } from './page-states';
export { Facts, KaiText, LockedField, Money, Reasons } from './values';
export { ChartFrame, NumbersTable } from './chart-frame';
