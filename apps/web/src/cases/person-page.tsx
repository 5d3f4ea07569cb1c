import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { AccessDoor } from '../access-requests/access-door';
import { ReadingsLink } from '../access-requests/readings-link';
import { type Schema, http, useCommand } from '../api';
import { ErrorState, Facts, Icon, LoadingState, PageHead, RuledRows, wholeDate } from '../components';
import { Choice } from '../components/choices';
import { ReportButton } from '../mandatory-reports/report-parts';
import { usePersonWord } from '../referrals/words';
import { listed } from '../texts/joining';
import type words from '../texts/zh-CN/cases';
import { type ServiceUser, useCaseRule, useFilesOf, usePerson } from './cases';
import { IdentityFields } from './identity-fields';
import { StepMark } from './list-page';
import './cases.css';

type Notes = Schema<'PersonNoteDto'>[];

export default function PersonPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = usePerson(id);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Person person={data} /> : <LoadingState />;
}

function Person({ person }: { person: ServiceUser }) {
  const { t } = useTranslation('cases');
  const { t: referrals } = useTranslation('referrals');
  const personWord = usePersonWord();
  const may = (action: string) => person.allowedActions.includes(action);
  const { state } = useLocation() as { state: { notes?: Notes } | null };
  const facts = [
    { label: t('person.household'), word: person.household && referrals(`household.${person.household}`) },
    { label: t('person.language'), word: person.language && referrals(`language.${person.language}`) },
    { label: t('person.area'), word: person.areaName },
  ];
  return (
    <>
      <PageHead
        title={t('person.title', { code: person.code })}
        crumbs={[{ word: t('list.people'), to: '/cases/people' }]}
        under={<span>{personWord({ group: person.clientGroup, sex: person.sex, ageBand: person.ageBand })}</span>}
        actions={
          <>
            {may('edit') && (
              <Link className="btn" to={`/cases/people/${person.id}/edit`}>
                {t('person.edit')}
              </Link>
            )}
            {may('refer') && (
              <Link className="btn" to={`/referrals/new?person=${person.id}`}>
                <Icon name="refer" />
                {t('person.refer')}
              </Link>
            )}
            <ReportButton of={{ personId: person.id }} />
          </>
        }
      />
      {(state?.notes ?? []).map(({ code, personCodes }) => (
        <p key={code} className="help" role="status">
          {t(`note.${code}`, { codes: listed(personCodes) })}
        </p>
      ))}
      {person.erasedAt && <p className="mut">{t('person.erased')}</p>}
      <Facts rows={facts.flatMap(({ label, word }) => (word ? [{ label, value: word }] : []))} />
      {!person.erasedAt && <IdentityFields person={person} />}
      {person.reach === 'none' && person.recorded.length > 0 && <AccessDoor about={{ personId: person.id }} />}
      <FilesOf person={person} />
      {person.reach === 'all' && <ReadingsLink personId={person.id} />}
      {may('erase') && <Erase person={person} />}
    </>
  );
}

function FilesOf({ person }: { person: ServiceUser }) {
  const { t } = useTranslation('cases');
  const files = useFilesOf(person.id);
  const rows = files.data?.items ?? [];
  const hasOpen = rows.some((row) => row.status === 'open' && row.personId === person.id);
  return (
    <section className="case-part" aria-label={t('person.files')}>
      <h2 className="h2">{t('person.files')}</h2>
      {files.error && <ErrorState inline error={files.error} />}
      {rows.length > 0 && (
        <RuledRows
          label={t('person.files')}
          rows={rows.map((row) => ({
            id: row.id,
            title: row.number,
            to: `/cases/${row.id}`,
            under: <span>{row.holderName}</span>,
            end: <StepMark row={row} />,
          }))}
        />
      )}
      {files.data && !hasOpen && person.allowedActions.includes('open-case') && (
        <Link className="btn p" to={`/cases/new?person=${person.id}`}>
          {t('person.begin')}
        </Link>
      )}
    </section>
  );
}

type Reason = keyof (typeof words)['person']['eraseReason'];

/** Only once the time of keeping is over; what it does is said before. */
function Erase({ person }: { person: ServiceUser }) {
  const { t } = useTranslation('cases');
  const { t: shell } = useTranslation('shell');
  const rule = useCaseRule();
  const [reason, setReason] = useState<Reason>();
  const reasons = t('person.eraseReason', { returnObjects: true });
  const erase = useCommand({
    run: (why: Reason, { key }) =>
      http.post(`/api/service-users/${person.id}/erase`, { reason: why }, { key, version: person.version }),
    changes: [['service-user'], ['case-file']],
  });
  return (
    <section className="case-part case-form" aria-label={t('person.erase')}>
      <h2 className="h2">{t('person.erase')}</h2>
      <p>{t('person.eraseWhat', { day: person.retainUntil && wholeDate(shell, person.retainUntil) })}</p>
      <Choice
        legend={t('person.eraseWhy')}
        name="erase-reason"
        options={(Object.keys(reasons) as Reason[]).map((value) => ({ value, word: reasons[value] }))}
        value={reason}
        onChange={setReason}
      />
      {erase.problem && <ErrorState inline error={erase.problem} fact={rule(erase.problem)} />}
      <button
        type="button"
        className="btn"
        disabled={!reason || erase.busy}
        onClick={() => reason && void erase.send(reason)}
      >
        {t('person.eraseNow')}
      </button>
    </section>
  );
}
