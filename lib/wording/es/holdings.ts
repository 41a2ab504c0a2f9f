import type { SettingsWords } from '../settings-words.ts';
import { text } from './text.ts';

export const holdings: SettingsWords['holdings'] = {
  feedStories: 'Artículos de canales',
  feedStoriesWhy:
    'Los más antiguos se van primero; si un solo canal llena el espacio, primero los suyos. Un artículo ya más antiguo según su propia fecha no se añade. Lo que fijó se queda.',
  packAddress: 'Dirección de un paquete para suscribirse',
  packAddressWhy: 'Se descarga entero una vez y, después, solo lo que tenga de nuevo.',
  packWaiting: 'De aquí no ha llegado nada todavía.',
  packBroken: 'Este paquete ya no se puede leer, así que no se busca en él.',
  packAgainFromFile: 'Quítelo y vuelva a añadirlo desde su archivo.',
  packAgainFromAddress: '«Actualizar ahora» lo descarga de nuevo.',
  packUnnamed: 'Un paquete que ya no se puede leer',
  noUpdates: 'No actualizar más',
  noUpdatesOf: (name) => `No actualizar más ${name}`,
  bytes: (done, total) => `${text.count(done)} de ${text.count(total)} MB`,
  openAddress: 'Abrir esta dirección',
};
