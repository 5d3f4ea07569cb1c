import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client, commandHeaders, useCommand } from '../api';
import { ErrorState } from '../components';
import { useSignedIn } from '../session/session';
import { Select } from '../components/choices';
import { type Referral, type Standing, changedBy } from './referrals';

/** To which of its grants the organisation counts this referral; the funder sees numbers only. */
export function GrantChoice({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const { active } = useSignedIn();
  const grants = useQuery({
    queryKey: ['grant', 'list'],
    queryFn: ({ signal }) => answer(client.GET('/api/grants', { signal })),
  });
  const choose = useCommand<string | undefined, Standing>({
    run: (grantId) =>
      answer(
        client.PUT('/api/referrals/{id}/grant', {
          params: {
            path: { id: referral.id },
            header: commandHeaders({ version: referral.version }) as { 'If-Match': string },
          },
          body: { grantId },
        }),
      ),
    changes: changedBy(referral.id),
  });
  const own = grants.data?.items.filter((grant) => grant.recipient?.id === active?.organizationId) ?? [];
  if (own.length === 0) return null;
  return (
    <section className="aside-block">
      <Select
        id="grant"
        label={t('detail.grant')}
        none={t('detail.grantNone')}
        options={own.map((grant) => ({ value: grant.id, word: grant.title }))}
        value={referral.grantId ?? undefined}
        onChange={(grantId) => void choose.send(grantId)}
      />
      {choose.problem && <ErrorState inline error={choose.problem} />}
    </section>
  );
}
