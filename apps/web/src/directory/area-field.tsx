import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schema, answer, client } from '../api';
import { Icon } from '../components';

const useAreasNamed = (words: string) =>
  useQuery({
    queryKey: ['area', 'list', words],
    queryFn: ({ signal }) => answer(client.GET('/api/areas', { params: { query: { q: words, limit: 8 } }, signal })),
    enabled: words.length > 0,
    staleTime: 300_000,
  });

/** An area with everything that contains it: 云溪区 青禾街道 A社区. */
const useAreaPath = (code: string | undefined) =>
  useQuery({
    queryKey: ['area', 'one', code],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/areas/{code}', { params: { path: { code: code ?? '' } }, signal })),
    enabled: code !== undefined,
    staleTime: 300_000,
  });

interface AreaFieldProps {
  /** Two on one page need different ones. */
  id?: string;
  label?: string;
  area: string | undefined;
  onChange: (area: string | undefined) => void;
}

export function AreaField({ id = 'need-area', label, area, onChange }: AreaFieldProps) {
  const { t } = useTranslation('directory');
  const [written, setWritten] = useState('');
  const words = useDeferredValue(written.trim());
  const found = useAreasNamed(words);
  const chosen = useAreaPath(area);
  if (area)
    return (
      <div className="fld">
        <span className="lab">{label ?? t('area')}</span>
        <div className="chosen">
          <Icon name="check" />
          <span className="grow">{chosen.data ? placeName(chosen.data) : area}</span>
          <button type="button" className="plain sm nw" onClick={() => onChange(undefined)}>
            {t('areaClear')}
          </button>
        </div>
      </div>
    );
  return (
    <div className="fld">
      <label className="lab" htmlFor={id}>
        {label ?? t('area')}
      </label>
      <input
        id={id}
        className="inp"
        value={written}
        autoComplete="off"
        aria-describedby={`${id}-help`}
        onChange={(event) => setWritten(event.target.value)}
      />
      {words === '' ? (
        <p className="help" id={`${id}-help`}>
          {t('areaHelp')}
        </p>
      ) : (
        <ul className="areas" aria-live="polite">
          {found.data?.items.map((one) => (
            <li key={one.code}>
              <button
                type="button"
                onClick={() => {
                  setWritten('');
                  onChange(one.code);
                }}
              >
                {one.name}
                <span className="sm dim">{one.code}</span>
              </button>
            </li>
          ))}
          {found.data?.items.length === 0 && <li className="help">{t('areaNone')}</li>}
        </ul>
      )}
    </div>
  );
}

const placeName = ({ name, path }: Schema<'AreaWithPathDto'>) =>
  [...path.slice(-2).map((one) => one.name), name].join(' ');
