import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, Icon } from '../components';
import { type Resident, useAddResident } from './assisting';

export function AddResident({ onAdded }: { onAdded: (resident: Resident) => void }) {
  const { t } = useTranslation('assisting');
  const [name, setName] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const add = useAddResident();

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setIsMissing(!name.trim());
    if (!name.trim()) return document.getElementById('resident-name')?.focus();
    const added = await add.send(name.trim());
    if (!added) return;
    setName('');
    onAdded(added);
  }

  return (
    <form className="add-resident" onSubmit={(event) => void submit(event)} noValidate>
      <h2 className="h2">{t('add')}</h2>
      <div className="fld">
        <label className="lab" htmlFor="resident-name">
          {t('name')}
        </label>
        <input
          id="resident-name"
          className="inp"
          maxLength={60}
          autoComplete="off"
          value={name}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? 'resident-name-wrong' : 'resident-name-note'}
          onChange={(event) => setName(event.target.value)}
        />
        <p className="help" id="resident-name-note">
          {t('addNote')}
        </p>
        {isMissing && (
          <p className="wrong" id="resident-name-wrong">
            <Icon name="info" />
            {t('needName')}
          </p>
        )}
      </div>
      {add.problem && <ErrorState inline error={add.problem} hasTyped />}
      <button type="submit" className="btn" disabled={add.busy}>
        {t('addDo')}
      </button>
    </form>
  );
}
