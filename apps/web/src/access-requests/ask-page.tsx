import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { type Schema, http, useCommand } from '../api';
import { ErrorState, Facts, LoadingState, PageHead } from '../components';
import { Choice, Ticks } from '../components/choices';
import type accessTexts from '../texts/zh-CN/access-requests';
import {
  type About,
  type AccessField,
  type AccessRequest,
  accessKey,
  lives,
  useAccessProblem,
  useAskable,
  useHowLong,
  useSubjectWord,
} from './access';
import './access.css';

const purposes = [
  'home-visit',
  'urgent-help',
  'arranging-service',
  'applying-for-support',
  'standing-in',
  'quality-review',
  'other',
] as const;
const bases = ['consent', 'contract', 'statutory-duty', 'public-health', 'other-law'] as const;

/** T14: whose data, which fields, what for, on what basis, how long, and a promise. */
export default function AskPage() {
  const { t } = useTranslation('access-requests');
  const [search] = useSearchParams();
  const personId = search.get('personId');
  const about: About = personId ? { personId } : { referralId: search.get('referralId') ?? '' };
  const askable = useAskable(about);
  const explain = useAccessProblem();
  const subject = useSubjectWord();
  if (askable.error) return <ErrorState error={askable.error} fact={explain(askable.error as never)} />;
  if (!askable.data) return <LoadingState />;
  const { approverOrganization, approverRole, fields, waiting } = askable.data;
  return (
    <div className="access-narrow">
      <PageHead title={t('ask.title')} crumbs={[{ word: t('detail.crumb'), to: '/access-requests' }]} />
      <Facts
        rows={[
          { label: t('ask.who'), value: subject(askable.data) },
          {
            label: t('ask.decides'),
            value: t(`approver.${approverRole as keyof (typeof accessTexts)['approver']}`, {
              organization: approverOrganization,
            }),
          },
        ]}
      />
      {waiting || fields.length === 0 ? (
        <p className="note">
          {t(waiting ? 'ask.waiting' : 'ask.nothing')} <Link to="/access-requests">{t('ask.toMine')}</Link>
        </p>
      ) : (
        <AskForm about={about} fields={fields.map(({ field }) => field)} />
      )}
    </div>
  );
}

function AskForm({ about, fields }: { about: About; fields: readonly AccessField[] }) {
  const { t } = useTranslation('access-requests');
  const navigate = useNavigate();
  const explain = useAccessProblem();
  const [wanted, setWanted] = useState<AccessField[]>([]);
  const [purpose, setPurpose] = useState<(typeof purposes)[number]>();
  const [purposeNote, setPurposeNote] = useState('');
  const [legalBasis, setLegalBasis] = useState<(typeof bases)[number]>();
  const [hours, setHours] = useState('24');
  const [undertaking, setUndertaking] = useState(false);
  const ask = useCommand({
    run: (body: Schema<'AskForAccessDto'>, { key }) => http.post<AccessRequest>('/api/access-requests', body, { key }),
    changes: [accessKey],
    onDone: ({ id }) => void navigate(`/access-requests/${id}`, { replace: true }),
  });
  const isWhole = wanted.length > 0 && purpose && legalBasis && undertaking;
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!purpose || !legalBasis) return;
    void ask.send({
      ...about,
      fields: wanted,
      purpose,
      ...(purposeNote.trim() && { purposeNote }),
      legalBasis,
      validHours: Number(hours),
      undertaking,
    });
  }
  return (
    <form className="access-form" onSubmit={submit}>
      <Ticks
        legend={t('ask.fields')}
        options={fields.map((value) => ({ value, word: t(`field.${value}`) }))}
        values={wanted}
        onChange={setWanted}
      />
      <Choice
        legend={t('ask.purpose')}
        name="purpose"
        options={purposes.map((value) => ({ value, word: t(`purpose.${value}`) }))}
        value={purpose}
        onChange={setPurpose}
      />
      <label className="fld">
        <span className="lab">{t('ask.purposeNote')}</span>
        <textarea
          className="inp"
          rows={3}
          maxLength={1000}
          required={purpose === 'other'}
          value={purposeNote}
          onChange={(event) => setPurposeNote(event.target.value)}
        />
      </label>
      <Choice
        legend={t('ask.basis')}
        name="basis"
        options={bases.map((value) => ({ value, word: t(`basis.${value}`) }))}
        value={legalBasis}
        onChange={setLegalBasis}
      />
      <Hours name="ask-hours" legend={t('ask.hours')} value={hours} onChange={setHours} />
      <label className="tick">
        <input type="checkbox" checked={undertaking} onChange={(event) => setUndertaking(event.target.checked)} />
        <span>{t('ask.undertaking')}</span>
      </label>
      {ask.problem && <ErrorState inline error={ask.problem} fact={explain(ask.problem)} hasTyped />}
      <div className="row g2 wrap">
        <button type="submit" className="btn p" disabled={ask.busy || !isWhole}>
          {t('ask.send')}
        </button>
        <Link className="btn q" to="/access-requests">
          {t('ask.cancel')}
        </Link>
      </div>
    </form>
  );
}

interface HoursProps {
  name: string;
  legend: string;
  value: string;
  /** Nothing longer than this is offered. */
  most?: number;
  onChange: (value: string) => void;
}

export function Hours({ name, legend, value, most = 168, onChange }: HoursProps) {
  const howLong = useHowLong();
  return (
    <Choice
      inline
      legend={legend}
      name={name}
      options={[...new Set([...lives.filter((life) => life < most), most])].map((count) => ({
        value: String(count),
        word: howLong(count),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
