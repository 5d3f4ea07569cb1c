import type accessRequests from './zh-CN/access-requests';
import type account from './zh-CN/account';
import type acts from './zh-CN/acts';
import type asksOffers from './zh-CN/asks-offers';
import type assisting from './zh-CN/assisting';
import type begin from './zh-CN/begin';
import type cases from './zh-CN/cases';
import type cohorts from './zh-CN/cohorts';
import type consents from './zh-CN/consents';
import type directory from './zh-CN/directory';
import type drafts from './zh-CN/drafts';
import type duplicates from './zh-CN/duplicates';
import type elder from './zh-CN/elder';
import type exchange from './zh-CN/exchange';
import type firstSteps from './zh-CN/first-steps';
import type handedOver from './zh-CN/handed-over';
import type home from './zh-CN/home';
import type imports from './zh-CN/imports';
import type invitations from './zh-CN/invitations';
import type live from './zh-CN/live';
import type liveAgenda from './zh-CN/live-agenda';
import type liveAfter from './zh-CN/live-after';
import type liveRoom from './zh-CN/live-room';
import type liveStages from './zh-CN/live-stages';
import type mandatoryReports from './zh-CN/mandatory-reports';
import type meetingRoom from './zh-CN/meeting-room';
import type notificationSettings from './zh-CN/notification-settings';
import type notifications from './zh-CN/notifications';
import type numbers from './zh-CN/numbers';
import type organization from './zh-CN/organization';
import type outbox from './zh-CN/outbox';
import type overview from './zh-CN/overview';
import type people from './zh-CN/people';
import type referralForms from './zh-CN/referral-forms';
import type referralLinks from './zh-CN/referral-links';
import type referralWords from './zh-CN/referral-words';
import type referrals from './zh-CN/referrals';
import type resident from './zh-CN/resident';
import type reviewRoom from './zh-CN/review-room';
import type roles from './zh-CN/roles';
import type search from './zh-CN/search';
import type shell from './zh-CN/shell';
import type signIn from './zh-CN/sign-in';
import type stageReviews from './zh-CN/stage-reviews';
import type states from './zh-CN/states';
import type welcome from './zh-CN/welcome';
import type worklist from './zh-CN/worklist';
import type writing from './zh-CN/writing';

/** Every namespace of the catalogue. zh-CN is the original: another language has the same keys (`Translated`). */
export interface Catalogue {
  'access-requests': typeof accessRequests;
  account: typeof account;
  acts: typeof acts;
  'asks-offers': typeof asksOffers;
  assisting: typeof assisting;
  begin: typeof begin;
  cases: typeof cases;
  cohorts: typeof cohorts;
  consents: typeof consents;
  directory: typeof directory;
  drafts: typeof drafts;
  duplicates: typeof duplicates;
  elder: typeof elder;
  exchange: typeof exchange;
  'first-steps': typeof firstSteps;
  'handed-over': typeof handedOver;
  home: typeof home;
  imports: typeof imports;
  invitations: typeof invitations;
  live: typeof live;
  'live-after': typeof liveAfter;
  'live-agenda': typeof liveAgenda;
  'live-room': typeof liveRoom;
  'live-stages': typeof liveStages;
  'mandatory-reports': typeof mandatoryReports;
  'meeting-room': typeof meetingRoom;
  'notification-settings': typeof notificationSettings;
  notifications: typeof notifications;
  numbers: typeof numbers;
  organization: typeof organization;
  outbox: typeof outbox;
  overview: typeof overview;
  people: typeof people;
  'referral-forms': typeof referralForms;
  'referral-links': typeof referralLinks;
  'referral-words': typeof referralWords;
  referrals: typeof referrals;
  resident: typeof resident;
  'review-room': typeof reviewRoom;
  roles: typeof roles;
  search: typeof search;
  shell: typeof shell;
  'sign-in': typeof signIn;
  'stage-reviews': typeof stageReviews;
  states: typeof states;
  welcome: typeof welcome;
  worklist: typeof worklist;
  writing: typeof writing;
}

export type Namespace = keyof Catalogue;

type Stem<Key extends string> = Key extends `${infer Stem}_other` ? Stem : Key;

/**
 * The same keys with other words. A text with `{{count}}` may have `<key>_one` beside it: the plain key is the form for
 * every other number, as in Chinese.
 */
export type Translated<T> = T extends string
  ? string
  : T extends readonly string[]
    ? string[]
    : { [K in keyof T]: Translated<T[K]> } & {
        [K in keyof T & string as T[K] extends string ? `${Stem<K>}_one` : never]?: string;
      };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: Catalogue;
    returnNull: false;
  }
}
