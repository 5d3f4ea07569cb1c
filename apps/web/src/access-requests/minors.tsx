import { useTranslation } from 'react-i18next';
import { type Schema, http, useCommand } from '../api';
import { ErrorState, RuledRows } from '../components';
import { type MinorApproval, minorsKey, useAccessProblem, useMinorApprovals, useSubjectWord } from './access';

/** Children of the organisation: who of the staff waits for an approval, and who has one (R-AC-02). */
export function Minors() {
  const { t } = useTranslation('access-requests');
  const subject = useSubjectWord();
  const approvals = useMinorApprovals();
  const explain = useAccessProblem();
  const approve = useCommand({
    run: ({ personId, accountId }: Schema<'ApproveMinorDto'>, { key }) =>
      http.post('/api/minor-approvals', { personId, accountId }, { key }),
    changes: [minorsKey, ['case-file'], ['referral']],
  });
  const end = useCommand({
    run: (id: string, { key }) => http.post(`/api/minor-approvals/${id}/end`, {}, { key }),
    changes: [minorsKey, ['case-file'], ['referral']],
  });
  if (!approvals.data || approvals.data.length === 0) return null;
  const busy = approve.busy || end.busy;
  const problem = approve.problem ?? end.problem;
  const button = ({ id, personId, accountId }: MinorApproval) =>
    id ? (
      <button type="button" className="btn q" disabled={busy} onClick={() => void end.send(id)}>
        {t('minors.end')}
      </button>
    ) : (
      <button
        type="button"
        className="btn s"
        disabled={busy}
        onClick={() => void approve.send({ personId, accountId })}
      >
        {t('minors.approve')}
      </button>
    );
  return (
    <section className="access-part">
      <h2 className="h2">{t('minors.title')}</h2>
      <p className="mut">{t('minors.lead')}</p>
      {!approvals.data.some(({ id }) => id === null) && <p className="mut">{t('minors.none')}</p>}
      {problem && <ErrorState inline error={problem} fact={explain(problem)} />}
      <RuledRows
        label={t('minors.title')}
        rows={approvals.data.map((row) => ({
          id: `${row.personId} ${row.accountId}`,
          title: subject(row),
          under: (
            <span>
              {row.id
                ? t('minors.approved', { by: row.approvedByName, name: row.accountName })
                : t('minors.waits', { name: row.accountName })}
            </span>
          ),
          end: button(row),
        }))}
      />
    </section>
  );
}
