import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from '../state/store';
import { KEY_HELP } from '../station/key-commands';
import { Button } from '../ui/button';

/** All keys. Lies over the table without stopping anything behind it. */
export function Help() {
  const open = useStore((state) => state.helpOpen);
  const show = useStore((state) => state.showHelp);
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') show(false);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open, show]);
  if (!open) return null;
  return (
    <section className="help" aria-label="Keys">
      <div className="panel-head">
        <h2>Keys</h2>
        <Button look={['icon', 'quiet', 'small']} aria-label="Close the list of keys" onClick={() => show(false)}>
          <X aria-hidden />
        </Button>
      </div>
      {KEY_HELP.map((group) => (
        <div key={group.title}>
          <h3>{group.title}</h3>
          <dl>
            {group.keys.map(({ keys, does }) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
