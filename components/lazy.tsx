import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A view that is loaded when it is first drawn, after what stands around it; nothing is in its place until then. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return function Lazy(props: Props) {
    const [View, setView] = useState<ComponentType<Props> | null>(null);
    useEffect(() => {
      const draw = async () => {
        const loaded = await load();
        setView(() => loaded);
      };
      void draw();
    }, []);
    return View && <View {...props} />;
  };
}
