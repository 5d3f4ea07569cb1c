import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type Schema, http, useCommand } from '../api';
import { DateText, ErrorState, Facts, KaiText, LoadingState, PageHead } from '../components';
import { Choice, Ticks } from '../components/choices';
import { labelsListed } from '../texts/joining';
import {
  type AccessField,
  type AccessRequest,
  accessKey,
  useAccessProblem,
  useAccessRequest,
  useHowLong,
  useSubjectWord,
} from './access';
import { Hours } from './ask-page';
import { StatusMark } from './list-page';
import { ReadFields } from './read-fields';
import './access.css';

export default function AccessRequestPage() {
  const { t } = useTranslation('access-requests');
  const { id = '' } = useParams();
  const subject = useSubjectWord();
  const request = useAccessRequest(id);
  if (request.error) return <ErrorState error={request.error} onRetry={() => void request.refetch()} />;
  if (!request.data) return <LoadingState />;
  const { allowedActions, grantedFields, status } = request.data;
  return (
    <div className="access-narrow">
      <PageHead
        title={subject(request.data)}
        crumbs={[{ word: t('detail.crumb'), to: '/access-requests' }]}
        under={<StatusMark status={status} />}
      />
      {allowedActions.includes('read') && (
        <ReadFields path="/api/access-requests" id={id} fields={(grantedFields ?? []) as AccessField[]} />
      )}
      {allowedActions.includes('end') && <End request={request.data} />}
      <RequestFacts request={request.data} />
      {allowedActions.includes('approve') && <Decide request={request.data} />}
    </div>
  );
}

function RequestFacts({ request }: { request: AccessRequest }) {
  const { t } = useTranslation('access-requests');
  const howLong = useHowLong();
  const words = (fields: readonly string[]) => labelsListed(fields.map((field) => t(`field.${field as AccessField}`)));
  const rows = [
    {
      label: t('detail.requester'),
      value: t('row.by', { name: request.requesterName, organization: request.requesterOrganization }),
    },
    { label: t('detail.asked'), value: <DateText value={request.askedAt} /> },
    { label: t('detail.purpose'), value: t(`purpose.${request.purpose}`) },
    ...(request.purposeNote ? [{ label: t('detail.note'), value: <KaiText>{request.purposeNote}</KaiText> }] : []),
    { label: t('detail.basis'), value: t(`basis.${request.legalBasis}`) },
    {
      label: t('detail.wanted'),
      value: `${words(request.fields.map(({ field }) => field))} · ${howLong(request.validHours)}`,
    },
    ...(request.grantedFields
      ? [
          {
            label: t('detail.granted'),
            value: `${words(request.grantedFields)} · ${howLong(request.grantedHours ?? 0)}`,
          },
        ]
      : []),
    ...(request.denialReason ? [{ label: t('detail.reason'), value: t(`denial.${request.denialReason}`) }] : []),
    ...(request.decidedByName ? [{ label: t('detail.decidedBy'), value: request.decidedByName }] : []),
    ...(request.decisionNote
      ? [{ label: t('detail.decisionNote'), value: <KaiText>{request.decisionNote}</KaiText> }]
      : []),
    ...(request.endsAt ? [{ label: t('detail.ends'), value: <DateText value={request.endsAt} /> }] : []),
  ];
  return (
    <section className="access-part">
      <h2 className="h2">{t('detail.facts')}</h2>
      <Facts rows={rows} />
    </section>
  );
}

function End({ request }: { request: AccessRequest }) {
  const { t } = useTranslation('access-requests');
  const explain = useAccessProblem();
  const end = useCommand({
    run: (version: number, { key }) => http.post(`/api/access-requests/${request.id}/end`, {}, { key, version }),
    changes: [accessKey],
  });
  return (
    <p>
      <button type="button" className="btn q" disabled={end.busy} onClick={() => void end.send(request.version)}>
        {t(request.allowedActions.includes('read') ? 'read.end' : 'read.takeBack')}
      </button>
      {end.problem && <ErrorState inline error={end.problem} fact={explain(end.problem)} />}
    </p>
  );
}

const reasons = ['not-needed', 'too-much', 'no-basis', 'ask-the-person', 'other'] as const;

function Decide({ request }: { request: AccessRequest }) {
  const { t } = useTranslation('access-requests');
  const explain = useAccessProblem();
  const [fields, setFields] = useState<AccessField[]>(request.fields.map(({ field }) => field));
  const [hours, setHours] = useState(String(request.validHours));
  const [note, setNote] = useState('');
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState<(typeof reasons)[number]>();
  const decide = useCommand({
    run: (
      {
        how,
        ...body
      }: ({ how: 'approve' } & Schema<'ApproveAccessDto'>) | ({ how: 'refuse' } & Schema<'RefuseAccessDto'>),
      { key },
    ) => http.post(`/api/access-requests/${request.id}/${how}`, body, { key, version: request.version }),
    changes: [accessKey],
  });
  const said = note.trim() ? { note } : {};
  return (
    <section className="access-part note warm" aria-labelledby="decide">
      <h2 className="h2" id="decide">
        {t('decide.title')}
      </h2>
      <div className="access-form">
        {refusing ? (
          <Choice
            legend={t('decide.reason')}
            name="reason"
            options={reasons.map((value) => ({ value, word: t(`denial.${value}`) }))}
            value={reason}
            onChange={setReason}
          />
        ) : (
          <>
            <Ticks
              legend={t('decide.fields')}
              help={t('decide.lead')}
              options={request.fields.map(({ field }) => ({ value: field, word: t(`field.${field}`) }))}
              values={fields}
              onChange={setFields}
            />
            <Hours
              name="decide-hours"
              legend={t('decide.hours')}
              most={request.validHours}
              value={hours}
              onChange={setHours}
            />
          </>
        )}
        <label className="fld">
          <span className="lab">{t('decide.note')}</span>
          <textarea
            className="inp"
            rows={2}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        {decide.problem && <ErrorState inline error={decide.problem} fact={explain(decide.problem)} hasTyped />}
        {refusing ? (
          <div className="row g2 wrap">
            <button
              type="button"
              className="btn p"
              disabled={decide.busy || !reason}
              onClick={() => reason && void decide.send({ how: 'refuse', reason, ...said })}
            >
              {t('decide.sendRefusal')}
            </button>
            <button type="button" className="btn q" onClick={() => setRefusing(false)}>
              {t('decide.back')}
            </button>
          </div>
        ) : (
          <div className="row g2 wrap">
            <button
              type="button"
              className="btn p"
              disabled={decide.busy || fields.length === 0}
              onClick={() => void decide.send({ how: 'approve', fields, validHours: Number(hours), ...said })}
            >
              {t('decide.approve')}
            </button>
            <button type="button" className="btn q" onClick={() => setRefusing(true)}>
              {t('decide.refuse')}
            </button>
          </div>
        )}
      </div>
    </section>
  );
}
