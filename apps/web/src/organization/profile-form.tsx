import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../components';
import { TextField } from '../components/choices';
import { AreaField } from '../directory/area-field';
import type { Organization } from '../directory/organizations';
import { type ProfileChange, useChangeProfile } from './organization';
import { useRefusal } from './refusal';

const texts = ['name', 'shortName', 'uscc', 'phone', 'email', 'website', 'address', 'description'] as const;
type TextName = (typeof texts)[number];

const longest: Record<TextName, number> = {
  name: 200,
  shortName: 60,
  uscc: 40,
  phone: 40,
  email: 200,
  website: 500,
  address: 300,
  description: 2000,
};

interface ProfileFormProps {
  organization: Organization;
  onClose: () => void;
}

/** What partners read of the organisation. A doubtful credit code is asked about once more, and may stay (R-ID-01). */
export function ProfileForm({ organization, onClose }: ProfileFormProps) {
  const { t } = useTranslation('organization');
  const refusal = useRefusal();
  const [written, setWritten] = useState(() => ({
    ...(Object.fromEntries(texts.map((name) => [name, organization[name] ?? ''])) as Record<TextName, string>),
    areaCode: organization.areaCode ?? '',
  }));
  const change = useChangeProfile(organization, onClose);
  const isDoubtful = change.problem?.code === 'uscc-check-failed';
  const send = (more: ProfileChange = {}) => {
    const changed = Object.entries(written).filter(
      ([name, value]) => value.trim() !== (organization[name as TextName | 'areaCode'] ?? ''),
    );
    if (changed.length === 0) return onClose();
    void change.send({ ...Object.fromEntries(changed.map(([name, value]) => [name, value.trim()])), ...more });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (written.name.trim()) send();
  };
  return (
    <form className="own-form" onSubmit={submit} noValidate aria-label={t('profile.title')}>
      {texts.map((name) => (
        <TextField
          key={name}
          id={`profile-${name}`}
          label={t(`profile.${name}`)}
          help={
            name === 'uscc' ? t('profile.usccHelp') : name === 'description' ? t('profile.descriptionHelp') : undefined
          }
          wrong={name === 'name' && !written.name.trim() ? t('profile.nameNeeded') : refusal(change.problem, name)}
          value={written[name]}
          max={longest[name]}
          lines={name === 'description' ? 5 : 1}
          onChange={(value) => setWritten({ ...written, [name]: value })}
        />
      ))}
      <AreaField
        id="profile-area"
        label={t('profile.area')}
        area={written.areaCode || undefined}
        onChange={(areaCode) => setWritten({ ...written, areaCode: areaCode ?? '' })}
      />
      {isDoubtful ? (
        <div className="note warm" role="alert">
          <p className="b">{t('profile.usccDoubtful')}</p>
          <p className="mut">{t('profile.usccDoubtfulWhat')}</p>
          <button type="button" className="btn" disabled={change.busy} onClick={() => send({ keepUscc: true })}>
            {t('profile.usccKeep')}
          </button>
        </div>
      ) : (
        change.problem && !refusal(change.problem) && <ErrorState inline error={change.problem} hasTyped />
      )}
      <div className="row wrap g3 ending">
        <button type="submit" className="btn p" disabled={change.busy}>
          {t('profile.save')}
        </button>
        <button type="button" className="btn q" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
