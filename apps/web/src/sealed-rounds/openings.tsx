import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { EmptyState, ErrorState, LoadingState, wholeDate } from '../components';
import { Select, TextField } from '../components/choices';
import { useSignedIn } from '../session/session';
import { useAskOpening, useOpenings, useRefused, useSealedRounds } from './sealed-rounds';

/** What was asked to be opened with a key of the reader's organisation. */
export function Openings() {
  const { t } = useTranslation('sealed-rounds');
  const { t: shell } = useTranslation('shell');
  const isAdmin = useSignedIn().active?.role === 'organization-admin';
  const found = useOpenings(isAdmin);
  const rounds = useSealedRounds(isAdmin);
  const [isAsking, setAsking] = useState(false);
  if (!isAdmin) return null;
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="sealed-rounds-part" aria-labelledby="openings">
      <h2 className="h2" id="openings">
        {t('openings')}
      </h2>
      {found.isPending && <LoadingState what={t('openings')} />}
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && (
        <EmptyState small title={t('noOpenings')}>
          {t('noOpeningsWhy')}
        </EmptyState>
      )}
      <ul className="sealed-rounds-list">
        {rows.map((row) => (
          <li key={row.id} className="note">
            <h3 className="h3">
              <Link to={`/sealed-rounds/${row.id}`}>{t('ofSession', { session: row.sessionTitle })}</Link>
            </h3>
            <p>{row.reason}</p>
            <p className="sm mut">{wholeDate(shell, row.askedAt)}</p>
            <b>{t(`status.${row.status}`)}</b>
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <button
          type="button"
          className="btn"
          disabled={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {shell('paging.more')}
        </button>
      )}
      {(rounds.data?.items.length ?? 0) > 0 &&
        (isAsking ? (
          <AskOpening onClose={() => setAsking(false)} />
        ) : (
          <button type="button" className="btn" onClick={() => setAsking(true)}>
            {t('ask')}
          </button>
        ))}
    </section>
  );
}

function AskOpening({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('sealed-rounds');
  const { t: shell } = useTranslation('shell');
  const refused = useRefused();
  const navigate = useNavigate();
  const id = useId();
  const rounds = useSealedRounds(true).data?.items ?? [];
  const [round, setRound] = useState<string>();
  const [code, setCode] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const ask = useAskOpening((opening) => void navigate(`/sealed-rounds/${opening.id}`));
  const chosen = rounds.find(({ promptId }) => promptId === round);
  const isCode = /^[0-9a-f]{8}$/.test(code.trim().toLowerCase());

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setTried(true);
    if (!chosen || !isCode || reason.trim() === '') return;
    const { sessionId, promptId } = chosen;
    void ask.send({ sessionId, promptId, code: code.trim().toLowerCase(), reason: reason.trim() });
  }

  return (
    <form className="note sealed-rounds-part" onSubmit={submit} noValidate aria-labelledby={`${id}-title`}>
      <h3 className="h3" id={`${id}-title`}>
        {t('askTitle')}
      </h3>
      <p>{t('askWhat')}</p>
      <Select
        id={`${id}-round`}
        label={t('round')}
        options={rounds.map((one) => ({
          value: one.promptId,
          word: t('roundOf', { session: one.sessionTitle, day: wholeDate(shell, one.openedAt) }),
        }))}
        value={round}
        onChange={setRound}
      />
      {isTried && !chosen && <p className="wrong">{t('roundMissing')}</p>}
      <TextField
        id={`${id}-code`}
        label={t('code')}
        help={t('codeHelp')}
        wrong={isTried && !isCode ? t('codeWrong') : undefined}
        value={code}
        max={8}
        onChange={setCode}
      />
      <TextField
        id={`${id}-reason`}
        label={t('reason')}
        help={t('reasonHelp')}
        wrong={isTried && reason.trim() === '' ? t('reasonMissing') : undefined}
        value={reason}
        max={300}
        lines={3}
        onChange={setReason}
      />
      {ask.problem && <ErrorState inline error={ask.problem} fact={refused(ask.problem)} hasTyped />}
      <div className="row wrap g3">
        <button type="submit" className="btn p" disabled={ask.busy}>
          {t('sendAsk')}
        </button>
        <button type="button" className="btn q" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
