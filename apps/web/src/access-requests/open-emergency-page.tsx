import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { type Schema, http, useCommand } from '../api';
import { ErrorState, PageHead } from '../components';
import { Choice } from '../components/choices';
import { type EmergencyView, emergencyKey, useAccessProblem } from './access';
import './access.css';

const reasons = [
  'life-in-danger',
  'health-emergency',
  'abuse-or-neglect',
  'missing-person',
  'disaster',
  'other',
] as const;

/** 紧急查看: what has happened and why it cannot wait, then it is open. */
export default function OpenEmergencyPage() {
  const { t } = useTranslation('access-requests');
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const explain = useAccessProblem();
  const [reasonCode, setReasonCode] = useState<(typeof reasons)[number]>();
  const [reason, setReason] = useState('');
  const open = useCommand({
    run: (body: Schema<'OpenEmergencyDto'>, { key }) => http.post<EmergencyView>('/api/emergency-views', body, { key }),
    changes: [emergencyKey],
    onDone: ({ id }) => void navigate(`/access-requests/emergency/${id}`, { replace: true }),
  });
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (reasonCode) void open.send({ personId: search.get('personId') ?? '', reasonCode, reason });
  }
  return (
    <div className="access-narrow">
      <PageHead title={t('emergency.title')} crumbs={[{ word: t('detail.crumb'), to: '/access-requests' }]} />
      <p className="note grave">{t('emergency.lead')}</p>
      <form className="access-form" onSubmit={submit}>
        <Choice
          legend={t('emergency.why')}
          name="emergency"
          options={reasons.map((value) => ({ value, word: t(`emergency.reasons.${value}`) }))}
          value={reasonCode}
          onChange={setReasonCode}
        />
        <label className="fld">
          <span className="lab">{t('emergency.reason')}</span>
          <textarea
            className="inp"
            rows={3}
            minLength={2}
            maxLength={1000}
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {open.problem && <ErrorState inline error={open.problem} fact={explain(open.problem)} hasTyped />}
        <p>
          <button type="submit" className="btn p" disabled={open.busy || !reasonCode || !reason.trim()}>
            {t('emergency.send')}
          </button>
        </p>
      </form>
    </div>
  );
}
