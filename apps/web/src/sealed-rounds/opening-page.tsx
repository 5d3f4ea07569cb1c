import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ErrorState, Facts, LoadingState, PageHead, wholeDate } from '../components';
import { TextField } from '../components/choices';
import { KeyStep } from './key-step';
import { type OpeningDetail, type OpeningStep, useOpening, useOpeningStep, useRefused } from './sealed-rounds';
import './sealed-rounds.css';

/** One note whose author was asked for, as the two holders see it. */
export default function OpeningPage() {
  const { t } = useTranslation('sealed-rounds');
  const { id = '' } = useParams();
  const found = useOpening(id);
  return (
    <>
      <PageHead title={t('openingTitle')} crumbs={[{ word: t('title'), to: '/sealed-rounds' }]} />
      {found.isPending && <LoadingState what={t('openingTitle')} />}
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Standing opening={found.data} />}
    </>
  );
}

function Standing({ opening }: { opening: OpeningDetail }) {
  const { t } = useTranslation('sealed-rounds');
  const { t: shell } = useTranslation('shell');
  const refused = useRefused();
  const step = useOpeningStep(opening);
  const { sessionTitle, askedByPlace, agencyName, memberName, askedByName, askedAt, status, note } = opening;
  const asker = askedByPlace === 'member' ? memberName : agencyName;
  const may = (action: OpeningDetail['allowedActions'][number]) => opening.allowedActions.includes(action);
  return (
    <div className="sealed-rounds">
      <p role="status">
        <b>{t(`status.${status}`)}</b>
      </p>
      <blockquote className="note">{note ?? t('noteGone')}</blockquote>
      <Facts
        rows={[
          { label: t('facts.session'), value: sessionTitle },
          {
            label: t('facts.asked'),
            value: t('askedBy', { organization: asker, name: askedByName, day: wholeDate(shell, askedAt) }),
          },
          { label: t('reason'), value: opening.reason },
          ...(opening.answeredAt
            ? [
                {
                  label: t('facts.answered'),
                  value: t('answeredBy', {
                    name: opening.answeredByName ?? '',
                    day: wholeDate(shell, opening.answeredAt),
                  }),
                },
              ]
            : []),
          ...(opening.refusalReason ? [{ label: t('facts.refused'), value: opening.refusalReason }] : []),
        ]}
      />
      {step.problem && <ErrorState inline error={step.problem} fact={refused(step.problem)} />}
      {may('agree') && <Answer onSend={(answer) => void step.send(answer)} isBusy={step.busy} />}
      {(may('take-outer-layer') || may('take-inner-layer') || may('read-author')) && (
        <KeyStep opening={opening} onSend={step.send} isBusy={step.busy} />
      )}
      {opening.allowedActions.length === 0 && (status === 'asked' || status === 'agreed' || status === 'halfway') && (
        <p className="mut">{t('otherTurn')}</p>
      )}
    </div>
  );
}

function Answer({ onSend, isBusy }: { onSend: (step: OpeningStep) => void; isBusy: boolean }) {
  const { t } = useTranslation('sealed-rounds');
  const id = useId();
  const [isRefusing, refuse] = useState(false);
  const [reason, write] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') onSend({ act: 'refusal', reason: reason.trim() });
  };
  if (isRefusing)
    return (
      <form className="note sealed-rounds-part" onSubmit={submit} noValidate>
        <TextField
          id={id}
          label={t('refuseWhy')}
          help={t('reasonHelp')}
          value={reason}
          max={300}
          lines={3}
          onChange={write}
        />
        <div className="row wrap g3">
          <button type="submit" className="btn p" disabled={isBusy || reason.trim() === ''}>
            {t('sendRefusal')}
          </button>
          <button type="button" className="btn q" onClick={() => refuse(false)}>
            {t('cancel')}
          </button>
        </div>
      </form>
    );
  return (
    <div className="sealed-rounds-part">
      <p>{t('agreeWhat')}</p>
      <div className="row wrap g3">
        <button type="button" className="btn p" disabled={isBusy} onClick={() => onSend({ act: 'agreement' })}>
          {t('agree')}
        </button>
        <button type="button" className="btn" disabled={isBusy} onClick={() => refuse(true)}>
          {t('refuse')}
        </button>
      </div>
    </div>
  );
}
