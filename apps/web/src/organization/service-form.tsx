import { useQueries } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../api';
import { ErrorState, Icon } from '../components';
import { TextField, Ticks } from '../components/choices';
import { AreaField } from '../directory/area-field';
import { type OfferedService, useExpertise, useExpertiseWord } from '../directory/organizations';
import { useKeepService } from './organization';
import { useRefusal } from './refusal';

interface ServiceFormProps {
  organizationId: string;
  /** Absent for a new one. */
  service?: OfferedService;
  onClose: () => void;
}

const ageOf = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text));
const isAge = (text: string) => text.trim() === '' || (/^\d{1,3}$/.test(text.trim()) && Number(text) <= 150);

/** What the organisation can do, for whom and where: by this partners find it, and see why it fits. */
export function ServiceForm({ organizationId, service, onClose }: ServiceFormProps) {
  const { t } = useTranslation('organization');
  const refusal = useRefusal();
  const { data: tags = [] } = useExpertise();
  const label = useExpertiseWord();
  const [written, setWritten] = useState({
    name: service?.name ?? '',
    description: service?.description ?? '',
    expertise: service?.expertise ?? [],
    areaCodes: service?.areas.map(({ code }) => code) ?? [],
    ageFrom: service?.ageFrom?.toString() ?? '',
    ageTo: service?.ageTo?.toString() ?? '',
    eligibility: service?.eligibility ?? '',
    active: service?.active ?? true,
  });
  const [isTried, setIsTried] = useState(false);
  const write = (part: Partial<typeof written>) => setWritten((before) => ({ ...before, ...part }));
  const keep = useKeepService(organizationId, service, onClose);
  const isAgeWrong = !isAge(written.ageFrom) || !isAge(written.ageTo);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (!written.name.trim() || isAgeWrong) return;
    const [ageFrom, ageTo] = [ageOf(written.ageFrom), ageOf(written.ageTo)];
    void keep.send({
      name: written.name.trim(),
      description: written.description.trim(),
      expertise: written.expertise,
      areaCodes: written.areaCodes,
      eligibility: written.eligibility.trim(),
      active: written.active,
      anyAge: true,
      ...(ageFrom !== undefined && { ageFrom }),
      ...(ageTo !== undefined && { ageTo }),
    });
  };
  return (
    <form className="own-form" onSubmit={submit} noValidate aria-label={t(service ? 'service.change' : 'service.add')}>
      <TextField
        id="service-name"
        label={t('service.name')}
        wrong={isTried && !written.name.trim() ? t('service.nameNeeded') : undefined}
        value={written.name}
        max={200}
        onChange={(name) => write({ name })}
      />
      <TextField
        id="service-description"
        label={t('service.description')}
        value={written.description}
        max={2000}
        lines={3}
        onChange={(description) => write({ description })}
      />
      <Ticks
        legend={t('service.expertise')}
        help={t('service.expertiseHelp')}
        options={tags.map(({ code }) => ({ value: code, word: label(code) }))}
        values={written.expertise}
        onChange={(expertise) => write({ expertise })}
      />
      <Areas codes={written.areaCodes} onChange={(areaCodes) => write({ areaCodes })} />
      <fieldset className="choice">
        <legend>{t('service.ages')}</legend>
        <p className="help">{t('service.agesHelp')}</p>
        <div className="row g2 wrap">
          {(['ageFrom', 'ageTo'] as const).map((name) => (
            <label key={name} className="row g2">
              {t(`service.${name}`)}
              <input
                className="inp age"
                inputMode="numeric"
                value={written[name]}
                aria-invalid={!isAge(written[name])}
                onChange={(event) => write({ [name]: event.target.value })}
              />
            </label>
          ))}
        </div>
        {(isAgeWrong || refusal(keep.problem, 'age')) && (
          <p className="wrong" role="alert">
            {isAgeWrong ? t('service.agesWrong') : refusal(keep.problem, 'age')}
          </p>
        )}
      </fieldset>
      <TextField
        id="service-eligibility"
        label={t('service.eligibility')}
        help={t('service.eligibilityHelp')}
        value={written.eligibility}
        max={2000}
        lines={3}
        onChange={(eligibility) => write({ eligibility })}
      />
      <label className="tick">
        <input type="checkbox" checked={written.active} onChange={(event) => write({ active: event.target.checked })} />
        <span>{t('service.active')}</span>
      </label>
      {keep.problem && !refusal(keep.problem, 'age') && <ErrorState inline error={keep.problem} hasTyped />}
      <div className="row wrap g3 ending">
        <button type="submit" className="btn p" disabled={keep.busy}>
          {t('service.save')}
        </button>
        <button type="button" className="btn q" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

interface AreasProps {
  codes: readonly string[];
  onChange: (codes: string[]) => void;
}

/** The places served, one after the other; an area stands for everything in it. */
function Areas({ codes, onChange }: AreasProps) {
  const { t } = useTranslation('organization');
  const names = useQueries({
    queries: codes.map((code) => ({
      queryKey: ['area', 'one', code],
      queryFn: () => answer(client.GET('/api/areas/{code}', { params: { path: { code } } })),
      staleTime: 300_000,
    })),
  });
  return (
    <div>
      {codes.length > 0 && (
        <ul className="chosen-areas" aria-label={t('service.areas')}>
          {codes.map((code, index) => (
            <li key={code} className="chosen">
              <Icon name="check" />
              <span className="grow">{names[index]?.data?.name ?? code}</span>
              <button
                type="button"
                className="plain nw"
                aria-label={t('service.areaAway', { area: names[index]?.data?.name ?? code })}
                onClick={() => onChange(codes.filter((one) => one !== code))}
              >
                {t('service.away')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <AreaField
        id="service-area"
        label={t(codes.length > 0 ? 'service.areaMore' : 'service.areas')}
        area={undefined}
        onChange={(code) => code && !codes.includes(code) && onChange([...codes, code])}
      />
    </div>
  );
}
