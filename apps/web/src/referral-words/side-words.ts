import { useTranslation } from 'react-i18next';
import type { Problem } from '../api';
import type { Referral } from '../referrals/referrals';
import { phrases } from '../texts/joining';
import type texts from '../texts/zh-CN/referral-words';

type Refusals = (typeof texts)['refused'];

/** 社工甲，暖檐 */
export const saidBy = (referral: Referral, { side, byName }: { side: string; byName: string }) =>
  phrases([byName, (side === 'source' ? referral.source : referral.recipient)?.name ?? ''].filter(Boolean));

/** The sentence for a refusal of this feature; undefined leaves it to the page's general words. */
export function useRefusal() {
  const { t, i18n } = useTranslation('referral-words');
  return (problem: Pick<Problem, 'code'> | null) =>
    problem && i18n.exists(`refused.${problem.code}`, { ns: 'referral-words' })
      ? t(`refused.${problem.code as keyof Refusals}`)
      : undefined;
}
