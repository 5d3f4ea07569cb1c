import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, LoadingState } from '../components';
import { useOrganization } from '../directory/organizations';
import type { Schema } from '../api';
import { ListedChoice } from './listed-choice';
import type { Written } from './draft-form';
import { PartnerRow } from './partner-page';
import { usePartners } from './referrals';

type Partner = Schema<'ReferralPartnerDto'>;

const shownFirst = 4;
/** All at once, so that a partner who was chosen beforehand is found among them, or known not to be there. */
const asked = 100;

interface WhoCanHelpProps {
  written: Written;
  onChange: (change: Partial<Written>) => void;
}

/** Closed, full or out of the area is said here, before anything about a person is written. */
export function WhoCanHelp({ written, onChange }: WhoCanHelpProps) {
  const { t } = useTranslation('writing');
  const { needCode, serviceCodes, ageBand, areaCode, partnerIds = [] } = written;
  const need = needCode && ageBand ? { needCode, serviceCodes, ageBand } : null;
  const partners = usePartners(need, areaCode, asked);
  const [showsAll, setShowsAll] = useState(false);
  if (!need) return <p className="help">{t('partners.first')}</p>;
  const rows = partners.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = rows.filter(({ id }, index) => showsAll || index < shownFirst || partnerIds.includes(id));
  const toggle = (id: string) =>
    onChange({
      partnerIds: partnerIds.includes(id) ? partnerIds.filter((one) => one !== id) : [...partnerIds, id],
    });
  return (
    <fieldset className="partners choosing-first">
      <legend className="lab">{t('partners.legend')}</legend>
      <p className="help">{t('partners.help')}</p>
      {partners.isPending && <LoadingState />}
      {partners.error && <ErrorState inline error={partners.error} onRetry={() => void partners.refetch()} />}
      {partners.data && rows.length === 0 && <p>{t('partners.none')}</p>}
      {partners.data &&
        partnerIds
          .filter((id) => !rows.some((row) => row.id === id))
          .map((id) => <NotReceiving key={id} id={id} onDrop={() => toggle(id)} />)}
      {shown.map((row) => (
        <div key={row.id}>
          <PartnerRow
            isOneOfMany
            partner={row}
            isChosen={partnerIds.includes(row.id)}
            onChoose={() => toggle(row.id)}
          />
          {partnerIds.includes(row.id) && <Doubts partner={row} />}
        </div>
      ))}
      {!showsAll && rows.length > shown.length && (
        <button type="button" className="btn q" onClick={() => setShowsAll(true)}>
          {t('partners.more', { count: rows.length - shown.length })}
        </button>
      )}
      <ListedChoice onChoose={(id) => partnerIds.includes(id) || toggle(id)} />
      {partnerIds.length > 1 && <p className="help">{t('partners.several', { count: partnerIds.length })}</p>}
    </fieldset>
  );
}

function NotReceiving({ id, onDrop }: { id: string; onDrop: () => void }) {
  const { t } = useTranslation('writing');
  const { t: list } = useTranslation('worklist');
  const { data } = useOrganization(id);
  const isListed = data?.kind === 'listed';
  return (
    <div className={isListed ? 'note' : 'note grave'} role={isListed ? 'status' : 'alert'}>
      <p className="b">
        {isListed ? list('listed.chosen', { name: data.name }) : t('partners.closed', { name: data?.name ?? '' })}
      </p>
      <p>{isListed ? list('listed.chosenDo') : t('partners.closedDo')}</p>
      <button type="button" className="btn" onClick={onDrop}>
        {t('partners.drop')}
      </button>
    </div>
  );
}

/** What a chosen partner does not meet; the choice stays the worker's (R-PI-11). */
function Doubts({ partner: { reasons } }: { partner: Partner }) {
  const { t } = useTranslation('writing');
  const unmet = reasons.filter(({ met, params }) => !met && !params.unconfirmed).map(({ code }) => code);
  if (unmet.length === 0) return null;
  return (
    <div role="status">
      <ul className="note grave doubts">
        {[...new Set(unmet)].map((code) => (
          <li key={code}>{t(`partners.unmet.${code}`)}</li>
        ))}
      </ul>
    </div>
  );
}
