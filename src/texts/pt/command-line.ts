import type { TextTree } from '../catalogue';
import type { commandLineTexts as English } from '../en/command-line';

const help = (
  templates: readonly string[],
): string => `Racetag Station regista as leituras de leitores RFID e mostra os resultados em todos os ecrãs.

  racetag-station [opções]                         executar a estação
  racetag-station replay FICHEIRO [--speed N|max]  enviar uma prova gravada a uma estação em execução
  racetag-station simulate-reader [--help]         simular um leitor RFID

Opções da estação (cada uma substitui a sua variável de ambiente):
  --port N            porta do servidor HTTP               PORT              8600
  --host ENDEREÇO     endereço em que se encontra          HOST              0.0.0.0
  --data PASTA        pasta das provas e definições        RACETAG_DATA_DIR  por utilizador
  --readers LISTA     leitores, separados por vírgulas     RACETAG_READERS   nenhum
  --role FUNÇÃO       alone, point, hub, standby ou relay  RACETAG_ROLE      alone
  --race FICHEIRO     ficheiro da prova a abrir; predefinição: a última prova aberta
  --demo              iniciar uma prova de demonstração que corre sozinha
  --minutes N         idade da prova de demonstração no início, 0 a 60; predefinição: 0.4
  --template NOME     a demonstração é um evento deste modelo: ${templates.slice(0, 6).join(', ')},
                      ${templates.slice(6).join(', ')}
  --speed N           quantas vezes mais depressa do que na realidade corre o evento, 1 a 60; predefinição: o máximo que se consegue seguir
  --seed N            o mesmo número dá a mesma demonstração; predefinição: 1
  --help, --version

Opções de replay:
  --speed N|max       1 é o ritmo original, max é o mais rápido possível; predefinição: 1
  --url URL           endereço da estação; predefinição: http://127.0.0.1:8600
  --into new|open     para uma prova nova que começa com a primeira leitura, ou para a prova aberta; predefinição: new
                      (uma prova nova exige RACETAG_OPERATOR_TOKEN, ou a pasta de dados de uma estação neste computador)

FICHEIRO é um ficheiro de prova (.racetag), ou um ficheiro de texto (.jsonl) com um evento de chip da API HTTP em cada linha.
Outras definições: RACETAG_API_KEY, RACETAG_OPERATOR_TOKEN, RACETAG_HUB, RACETAG_HUB_KEY, RACETAG_NATS_URL, RACETAG_NATS_NAME, RACETAG_NATS_USER, RACETAG_NATS_PASSWORD, RACETAG_NATS_NKEY, RACETAG_NATS_CA, RACETAG_HOSTS, RACETAG_EVENT_TIME, RACETAG_LANG, RACETAG_UPLOAD_SECRET_FILE, RACETAG_RMONITOR_PORT, RACE_TOTAL_LAPS, RACE_MIN_LAP_S, RACE_START, LOG_LEVEL.
`;

/** What the command line prints. */
export const commandLineTexts: TextTree<typeof English> = {
  help,
  helpHint: 'racetag-station --help mostra todas as opções.',
  version: (version) => `Racetag Station ${version}`,
  timekeeper: (url) => `  cronometrista  ${url}`,
  tokenInFile: (path) => `  token          no ficheiro ${path}`,
  tokenFromSetting: '  token          como definido em RACETAG_OPERATOR_TOKEN',
  board: (url) => `  painel         ${url}`,
  phones: (url) => `  telemóveis     ${url}`,
  readers: (url) => `  leituras para  ${url}`,
  raceFile: (path) => `  prova          ${path}`,
  noRaceFile: (reason) => `  prova          nenhuma: ${reason}`,
  unsaved: (entries, path) => `Entradas perdidas: ${entries}. Não estão em ${path}, e nenhuma outra pasta aceitou uma cópia.`,
  stopHint: '  Ctrl+C para a estação. Cada leitura fica guardada assim que chega.',
};
