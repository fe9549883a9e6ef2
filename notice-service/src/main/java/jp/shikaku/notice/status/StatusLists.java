package jp.shikaku.notice.status;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import jp.shikaku.notice.credential.StatusBits;
import jp.shikaku.notice.credential.StatusReference;
import jp.shikaku.support.ForwardClock;

/**
 * The lists of each insurer, and which places of them are taken. Places are taken in a transaction of their own, so that
 * runs do not wait for each other while pages are made; a place whose document was never finished stays empty.
 */
@ApplicationScoped
public class StatusLists {

    private static final short SHARD = 0;
    private static final int KEY_BYTES = 32;
    private static final int ID_LENGTH = 8;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager database;
    private final ForwardClock clock;

    @Inject
    StatusLists(EntityManager database, ForwardClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes places for documents of an insurer: two statements, and one more for each list that is begun. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<StatusReference> takePlaces(String insurerNumber, int count) {
        List<StatusReference> places = new ArrayList<>(count);
        int listsBefore = 0;
        while (places.size() < count) {
            List<?> newest = lockNewest(insurerNumber);
            Object[] list = newest.isEmpty() ? null : (Object[]) newest.get(0);
            if (list != null) {
                take(list, count - places.size(), places);
                listsBefore = (Integer) list[3];
            }
            if (places.size() < count) {
                begin(insurerNumber, listsBefore + 1);
            }
        }
        return places;
    }

    /** Whether there is such a list. */
    @Transactional
    boolean exists(String listId) {
        return StatusReference.isListId(listId)
                && !database.createNativeQuery("SELECT 1 FROM status_list WHERE shard = :shard AND list_id = :id")
                        .setParameter("shard", SHARD)
                        .setParameter("id", listId)
                        .getResultList()
                        .isEmpty();
    }

    /** Ids of every list, the newest first: one statement. */
    @Transactional
    List<String> ids() {
        return database
                .createNativeQuery(
                        "SELECT list_id FROM status_list WHERE shard = :shard ORDER BY created_at DESC, list_id",
                        String.class)
                .setParameter("shard", SHARD)
                .getResultList()
                .stream()
                .map(String.class::cast)
                .toList();
    }

    private List<?> lockNewest(String insurerNumber) {
        return database.createNativeQuery("SELECT list_id, taken, order_key, place FROM status_list "
                        + "WHERE shard = :shard AND insurer_number = :insurer ORDER BY place DESC LIMIT 1 FOR UPDATE")
                .setParameter("shard", SHARD)
                .setParameter("insurer", insurerNumber)
                .getResultList();
    }

    private void take(Object[] list, int wanted, List<StatusReference> places) {
        String id = (String) list[0];
        int taken = (Integer) list[1];
        int count = Math.min(wanted, StatusBits.SIZE - taken);
        HiddenOrder order = new HiddenOrder((byte[]) list[2]);
        IntStream.range(taken, taken + count)
                .mapToObj(before -> new StatusReference(id, order.place(before)))
                .forEach(places::add);
        database.createNativeQuery("UPDATE status_list SET taken = :taken WHERE shard = :shard AND list_id = :id")
                .setParameter("taken", taken + count)
                .setParameter("shard", SHARD)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Another worker may begin the same list at the same time: then one of the two is kept. */
    private void begin(String insurerNumber, int place) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        database.createNativeQuery(
                        "INSERT INTO status_list (shard, list_id, insurer_number, place, order_key, created_at) "
                                + "VALUES (:shard, :id, :insurer, :place, :key, :now) ON CONFLICT DO NOTHING")
                .setParameter("shard", SHARD)
                .setParameter("id", randomId())
                .setParameter("insurer", insurerNumber)
                .setParameter("place", place)
                .setParameter("key", key)
                .setParameter("now", clock.now())
                .executeUpdate();
    }

    private static String randomId() {
        StringBuilder id = new StringBuilder(ID_LENGTH);
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
