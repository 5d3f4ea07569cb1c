import { useTranslation } from 'react-i18next';
import type { Problem } from '../api';
import { useExpertiseWord } from '../directory/organizations';
import type referrals from '../texts/zh-CN/referrals';
import { type ReferralState, referralState } from '../components';
import type { Card, Referral, ReferralItem } from './referrals';
import { labelsListed, traits } from '../texts/joining';

/** The main need first, then what else is asked for. */
export const servicesOf = ({ needCode, serviceCodes }: Pick<ReferralItem, 'needCode' | 'serviceCodes'>) => [
  ...new Set([needCode, ...serviceCodes]),
];

/** 入户探访、防跌倒: what a referral is called, by the services it asks for. */
export function useReferralTitle() {
  const label = useExpertiseWord();
  return ({ needCode, serviceCodes }: Pick<ReferralItem, 'needCode' | 'serviceCodes'>) =>
    labelsListed(servicesOf({ needCode, serviceCodes }).map(label));
}

/** 老年人，女，80-84岁 */
export function usePersonWord() {
  const { t } = useTranslation('referrals');
  return ({ group, sex, ageBand }: Pick<Card, 'group' | 'sex' | 'ageBand'>) =>
    traits([t(`group.${group}`), ...(sex === 'not-stated' ? [] : [t(`sex.${sex}`)]), t('age', { band: ageBand })]);
}

type RuleCode = keyof (typeof referrals)['rule'];

/** The sentence for a code only this feature knows; undefined leaves it to the page's general words. */
export function useRuleWord() {
  const { t, i18n } = useTranslation('referrals');
  return (problem: Pick<Problem, 'code'> | null) =>
    problem && i18n.exists(`rule.${problem.code}`, { ns: 'referrals' })
      ? t(`rule.${problem.code as RuleCode}`)
      : undefined;
}

/** 待督导审核, 已撤回 and 已过期 are read from how it came there; the status alone does not tell. */
export function stateOf({ status, businessStatus, statusReason, timeline, sendBlockers }: Referral): ReferralState {
  const waitsForSupervisor = ['supervisor-needed', 'preview-not-seen'];
  if (status === 'draft' && sendBlockers.includes('supervisor-needed'))
    return sendBlockers.every((code) => waitsForSupervisor.includes(code)) ? 'awaiting-review' : 'draft';
  if (status === 'cancelled' && statusReason === 'no-response') return 'expired';
  if (status === 'cancelled' && timeline.at(-1)?.step === 'withdraw') return 'withdrawn';
  return referralState(status, businessStatus);
}

/** The person's name where this reader may read it: what they write elsewhere need not hold it. */
export const namesOf = ({ fields }: Pick<Referral, 'fields'>): string[] =>
  fields.filter(({ field, state }) => field === 'name' && state === 'open').flatMap(({ value }) => value ?? []);
