import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, LoadingState, MoreButton, PageHead, RuledRows } from '../components';
import { AddResident } from './add-resident';
import { AssistedList } from './assisted-list';
import { type Resident, useResidents } from './assisting';
import { BeginForm } from './begin-form';
import './assisting.css';

export default function AssistingPage() {
  const { t } = useTranslation('assisting');
  const [chosen, setChosen] = useState<Resident | null>(null);
  return (
    <>
      <PageHead title={t('title')} />
      <p className="text mut about">{t('about')}</p>
      <div className="cols">
        <div className="assisting">
          {chosen ? (
            <BeginForm resident={chosen} onBack={() => setChosen(null)} />
          ) : (
            <>
              <ChooseResident onChoose={setChosen} />
              <AddResident onAdded={setChosen} />
            </>
          )}
          <AssistedList side="given" id="given" />
        </div>
        <aside>
          <section className="note">
            <h2 className="h3">{t('neverTitle')}</h2>
            <p>{t('never')}</p>
          </section>
        </aside>
      </div>
    </>
  );
}

function ChooseResident({ onChoose }: { onChoose: (resident: Resident) => void }) {
  const { t } = useTranslation('assisting');
  const [typed, setTyped] = useState('');
  const [named, setNamed] = useState('');
  const list = useResidents(named);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];

  function search(event: SyntheticEvent) {
    event.preventDefault();
    setNamed(typed.trim());
  }

  return (
    <section aria-labelledby="who-for">
      <h2 className="h2" id="who-for">
        {t('whoFor')}
      </h2>
      <form className="find-resident" role="search" onSubmit={search}>
        <input
          className="inp"
          aria-label={t('searchLabel')}
          placeholder={t('search')}
          maxLength={60}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="btn">
          {t('find')}
        </button>
      </form>
      {list.isPending && <LoadingState />}
      {list.error && <ErrorState inline error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <EmptyState small title={named ? t('noneFound') : t('none')}>
          {named ? t('noneFoundWhere') : t('noneWhere')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <RuledRows
          label={t('whoFor')}
          rows={rows.map((resident) => ({
            id: resident.id,
            title: resident.displayName,
            under: resident.assistedOnly ? <span>{t('assistedOnly')}</span> : undefined,
            end: (
              <button type="button" className="btn s" onClick={() => onChoose(resident)}>
                {t('choose', { name: resident.displayName })}
              </button>
            ),
          }))}
        />
      )}
      <MoreButton query={list} />
    </section>
  );
}
