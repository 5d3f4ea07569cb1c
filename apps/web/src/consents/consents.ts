import { useQuery } from '@tanstack/react-query';
import { type Problem, type Schema, answer, client } from '../api';
import { putForm } from '../api/put-form';
import { useTranslation } from 'react-i18next';
import type consents from '../texts/zh-CN/consents';

export type ConsentRecord = Schema<'ConsentRecordDto'>;
export type EvidenceKind = Schema<'ConsentEvidenceDto'>['kind'];

/** Begins with the referral, so that its hints find it. */
export const consentsKey = (referralId: string) => ['referral', 'consents', referralId] as const;

export const useConsents = (referralId: string, isWanted = true) =>
  useQuery({
    queryKey: consentsKey(referralId),
    enabled: isWanted,
    queryFn: ({ signal }) =>
      answer(client.GET('/api/referrals/{id}/consents', { params: { path: { id: referralId } }, signal })),
  });

/** Under an id made before, so that after a broken link the same file is there once. */
export async function bringEvidence(
  referralId: string,
  evidenceId: string,
  kind: EvidenceKind,
  file: Blob,
  name: string,
): Promise<void> {
  const form = new FormData();
  form.append('file', file, name);
  const address = `/api/referrals/${referralId}/consent-evidence/${evidenceId}?kind=${kind}`;
  await putForm<unknown>(address, form, () => undefined, new AbortController().signal);
}

type Code = keyof (typeof consents)['codes'];

/** The sentence for a code of consents; undefined leaves it to the general words. */
export function useConsentProblemWord() {
  const { t, i18n } = useTranslation('consents');
  return (problem: Pick<Problem, 'code'> | null) =>
    problem && i18n.exists(`codes.${problem.code}`, { ns: 'consents' })
      ? t(`codes.${problem.code as Code}`)
      : undefined;
}
