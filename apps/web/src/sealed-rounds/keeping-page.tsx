import { useTranslation } from 'react-i18next';
import { ErrorState, LoadingState, PageHead, wholeDate } from '../components';
import { HolderEntry } from './holder-entry';
import { Openings } from './openings';
import { type Keeping, useChooseMode, useKeeping, useRefused } from './sealed-rounds';
import './sealed-rounds.css';

/** How the network keeps the authors of rounds without names: the mode, who holds the two keys, and what was asked to be opened. */
export default function KeepingPage() {
  const { t } = useTranslation('sealed-rounds');
  const found = useKeeping();
  return (
    <>
      <PageHead title={t('title')} crumbs={[{ word: t('back'), to: '/organization' }]} />
      <p className="mut sealed-rounds-lead">{t('lead')}</p>
      {found.isPending && <LoadingState what={t('title')} />}
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Kept keeping={found.data} />}
    </>
  );
}

const places = ['support-agency', 'member'] as const;

function Kept({ keeping }: { keeping: Keeping }) {
  const { t } = useTranslation('sealed-rounds');
  return (
    <div className="sealed-rounds">
      <Mode keeping={keeping} />
      <section className="sealed-rounds-part" aria-labelledby="holders">
        <h2 className="h2" id="holders">
          {t('holders')}
        </h2>
        <p className="mut">{t('holdersWhy')}</p>
        {places.map((place) => (
          <HolderEntry
            key={place}
            place={place}
            holder={keeping.holders.find((one) => one.place === place)}
            mayName={keeping.allowedActions.includes('name-holder')}
          />
        ))}
      </section>
      <Openings />
    </div>
  );
}

function Mode({ keeping }: { keeping: Keeping }) {
  const { t } = useTranslation('sealed-rounds');
  const { t: shell } = useTranslation('shell');
  const refused = useRefused();
  const choose = useChooseMode();
  const { mode, chosenAt, chosenByName, allowedActions } = keeping;
  return (
    <section className="note sealed-rounds-part" aria-labelledby="mode">
      <h2 className="h2" id="mode">
        {t(`mode.${mode}.title`)}
      </h2>
      <p>{t(`mode.${mode}.what`)}</p>
      {chosenAt && (
        <p className="sm mut">{t('chosen', { name: chosenByName ?? '', day: wholeDate(shell, chosenAt) })}</p>
      )}
      {choose.problem && <ErrorState inline error={choose.problem} fact={refused(choose.problem)} />}
      {allowedActions.includes('seal') && (
        <button type="button" className="btn p" disabled={choose.busy} onClick={() => void choose.send('sealed')}>
          {t('mode.seal')}
        </button>
      )}
      {allowedActions.includes('detach') && (
        <button type="button" className="btn" disabled={choose.busy} onClick={() => void choose.send('detached')}>
          {t('mode.detach')}
        </button>
      )}
      {(allowedActions.includes('seal') || allowedActions.includes('detach')) && (
        <p className="help">{t('mode.fromNow')}</p>
      )}
    </section>
  );
}
