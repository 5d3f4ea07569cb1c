import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Reasons } from '../components';
import { CapacityText } from './capacity-text';
import { type DirectoryEntry, useExpertiseWord } from './organizations';
import { useReasonWords } from './reason-words';
import { apart } from '../texts/joining';

const tagsShown = 6;

export function OrganizationRow({ entry }: { entry: DirectoryEntry }) {
  const { t } = useTranslation('directory');
  const label = useExpertiseWord();
  const reasonWords = useReasonWords();
  const service = entry.services.find((one) => one.id === entry.match?.serviceId) ?? mostRoom(entry);
  return (
    <li className="organization">
      <div>
        <h3 className="h3">
          <Link to={`/directory/${entry.id}`}>{entry.name}</Link>
        </h3>
        <p className="sm mut">
          {apart([t(`kind.${entry.kind}`), entry.areaName ?? '', (entry.match && service?.name) ?? ''].filter(Boolean))}
        </p>
        {entry.match ? (
          <Reasons reasons={entry.match.reasons.map(reasonWords)} />
        ) : (
          <ul className="tags">
            {entry.expertise.slice(0, tagsShown).map((code) => (
              <li className="tag" key={code}>
                {label(code)}
              </li>
            ))}
          </ul>
        )}
      </div>
      {(service || entry.phone) && <CapacityText capacity={service?.capacity ?? null} phone={entry.phone} />}
    </li>
  );
}

const room = ({ capacity }: DirectoryEntry['services'][number]) =>
  capacity && !capacity.unconfirmed ? capacity.freePlaces : -1;

function mostRoom({ services }: DirectoryEntry) {
  return [...services].sort((a, b) => room(b) - room(a))[0];
}
