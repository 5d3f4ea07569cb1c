import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AccessDoor } from '../access-requests/access-door';
import { http, useCommand } from '../api';
import { DateText, ErrorState, Facts, Icon, KaiText, LoadingState, PageHead, wholeDate } from '../components';
import { ReportButton } from '../mandatory-reports/report-parts';
import { listed } from '../texts/joining';
import { type CaseFile, useCaseFile, useCaseRule } from './cases';
import { AssignForm, CloseForm, StepForm } from './file-forms';
import { StepMark } from './list-page';
import './cases.css';

const steps = ['intake', 'needs-assessment', 'service-plan', 'intervention', 'evaluation', 'closure'] as const;

export default function FilePage() {
  const { t } = useTranslation('cases');
  const { id = '' } = useParams();
  const { data, error, refetch } = useCaseFile(id);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <File file={data} /> : <LoadingState what={t('one')} />;
}

type Open = 'write' | 'close' | 'assign' | undefined;

function File({ file }: { file: CaseFile }) {
  const { t } = useTranslation('cases');
  const { t: shell } = useTranslation('shell');
  const [open, setOpen] = useState<Open>(undefined);
  const may = (action: string) => file.allowedActions.includes(action);
  const done = () => setOpen(undefined);
  const day = (value: string | null) => value && wholeDate(shell, value);
  return (
    <>
      <PageHead
        title={file.number}
        crumbs={[{ word: t('title'), to: '/cases' }]}
        under={
          <>
            <StepMark row={file} />
            <span>{t('subjectOf', { kind: t(`subject.${file.subjectKind}`), code: file.subjectCode })}</span>
          </>
        }
        actions={
          <>
            {file.personId && (
              <Link className="btn" to={`/cases/people/${file.personId}`}>
                {t('file.person')}
              </Link>
            )}
            {may('refer') && (
              <Link
                className="btn"
                to={`/referrals/new?${file.personId ? `person=${file.personId}` : `household=${file.householdId}`}`}
              >
                <Icon name="refer" />
                {t('file.refer')}
              </Link>
            )}
            <ReportButton of={{ ...(file.personId && { personId: file.personId }) }} />
          </>
        }
      />
      <SixSteps file={file} />
      <Facts
        two
        rows={[
          { label: t('holder'), value: file.holderName },
          { label: t('supervisor'), value: file.supervisorName },
        ]}
      />
      <p className="mut">{t('file.opened', { day: day(file.openedAt) })}</p>
      {file.endReason && (
        <p className="mut">{t('file.closed', { day: day(file.closedAt), reason: t(`endReason.${file.endReason}`) })}</p>
      )}
      {file.retainUntil && <p className="mut">{t('file.kept', { day: day(file.retainUntil) })}</p>}
      {file.householdId && <Members file={file} />}
      <Records file={file} />
      <div className="row wrap g3 ending">
        {open === undefined && may('write-step') && (
          <button type="button" className="btn p" onClick={() => setOpen('write')}>
            <Icon name="pen" />
            {t('file.write')}
          </button>
        )}
        {open === undefined && may('close') && (
          <button type="button" className="btn" onClick={() => setOpen('close')}>
            {t('file.close')}
          </button>
        )}
        {open === undefined && may('assign') && (
          <button type="button" className="btn" onClick={() => setOpen('assign')}>
            {t('file.assign')}
          </button>
        )}
      </div>
      {open === 'write' && <StepForm file={file} onDone={done} />}
      {open === 'close' && <CloseForm file={file} onDone={done} />}
      {open === 'assign' && <AssignForm file={file} onDone={done} />}
    </>
  );
}

/** The six steps side by side: written, now, still to come; each says it in words. */
function SixSteps({ file }: { file: CaseFile }) {
  const { t } = useTranslation('cases');
  const here = steps.indexOf(file.step);
  const written = new Set<string>(file.steps.map(({ step }) => step));
  return (
    <ol className="steps-track" aria-label={t('file.track')}>
      {steps.map((step, index) => {
        const state = index === here ? 'here' : written.has(step) ? 'walked' : 'ahead';
        return (
          <li key={step} className={state} aria-current={state === 'here' ? 'step' : undefined}>
            {t(`step.${step}`)}
            <small>{t(`file.${state}`)}</small>
          </li>
        );
      })}
    </ol>
  );
}

function Members({ file }: { file: CaseFile }) {
  const { t } = useTranslation('cases');
  const codes = file.members.map(({ code, relation }) => t('subjectOf', { kind: t(`relation.${relation}`), code }));
  return (
    <p>
      <Link to={`/cases/households/${file.householdId}`}>{t('file.members')}</Link>{' '}
      {codes.length > 0 ? listed(codes) : t('file.noMembers')}
    </p>
  );
}

function Records({ file }: { file: CaseFile }) {
  const { t } = useTranslation('cases');
  const rule = useCaseRule();
  const read = useCommand({
    run: (stepIds: string[], { key }) => http.post(`/api/case-files/${file.id}/read`, { stepIds }, { key }),
    changes: [['case-file']],
  });
  const mayMark = file.allowedActions.includes('mark-read') && file.unread > 0 && file.closedBecause === null;
  return (
    <section className="case-part" aria-label={t('file.records')}>
      <h2 className="h2">{t('file.records')}</h2>
      {file.closedBecause && (
        <>
          <p className="mut">{t(file.closedBecause === 'approval-needed' ? 'file.needsApproval' : 'file.hidden')}</p>
          {file.personId && <AccessDoor about={{ personId: file.personId }} />}
        </>
      )}
      <ol className="case-records">
        {file.steps.map((step) => (
          <li key={step.id}>
            <h3 className="h3">{t(`step.${step.step}`)}</h3>
            <p className="sm mut row wrap g3">
              <DateText value={step.happenedOn} />
              <span>{step.writtenByName}</span>
              <span>
                {step.readBySupervisorName ? t('file.readBy', { name: step.readBySupervisorName }) : t('file.notRead')}
              </span>
            </p>
            {step.text && (
              <p className="text">
                <KaiText>{step.text}</KaiText>
              </p>
            )}
            {step.ownWish && (
              <p className="text">
                <span className="lab">{t('file.wish')}</span> <KaiText>{step.ownWish}</KaiText>
              </p>
            )}
          </li>
        ))}
      </ol>
      {read.problem && <ErrorState inline error={read.problem} fact={rule(read.problem)} />}
      {mayMark && (
        <button
          type="button"
          className="btn p"
          disabled={read.busy}
          onClick={() => void read.send(file.steps.map(({ id }) => id))}
        >
          {t('file.markRead')}
        </button>
      )}
    </section>
  );
}
