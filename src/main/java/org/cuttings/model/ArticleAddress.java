package org.cuttings.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Addresses by which one article is known: what campaigns, mobile variants and habits of linking
/// add is taken off, and nothing that could tell two articles apart.
public final class ArticleAddress {
    /// Query parameters that say where a reader came from and never which article is meant.
    private static final Set<String> TRACKING =
            Set.of(
                    "fbclid",
                    "gclid",
                    "gclsrc",
                    "dclid",
                    "gbraid",
                    "wbraid",
                    "msclkid",
                    "twclid",
                    "ttclid",
                    "igshid",
                    "igsh",
                    "yclid",
                    "mc_cid",
                    "mc_eid",
                    "mkt_tok",
                    "_ga",
                    "_gl",
                    "ref_src",
                    "ref_url",
                    "cmpid",
                    "cmp",
                    "ns_campaign",
                    "ns_mchannel",
                    "ns_source",
                    "ns_linkname",
                    "ns_fee",
                    "ocid",
                    "icid",
                    "ito",
                    "smid",
                    "smtyp",
                    "partner",
                    "taid",
                    "sr_share",
                    "xtor",
                    "wt_mc",
                    "wt_zmc",
                    "at_medium",
                    "at_campaign",
                    "at_custom1",
                    "at_custom2",
                    "at_custom3",
                    "at_custom4",
                    "at_format",
                    "spm",
                    "soc_src",
                    "soc_trk",
                    "guccounter",
                    "guce_referrer",
                    "guce_referrer_sig",
                    "cid",
                    "amp_js_v",
                    "amp_gsa",
                    "usqp",
                    "share",
                    "shared",
                    "sharetype",
                    "sh",
                    "s_cid",
                    "feature",
                    "fb_action_ids",
                    "fb_action_types",
                    "wprov",
                    "campaign_id",
                    "user_id",
                    "segment_id",
                    "regi_id",
                    "te",
                    "nl",
                    "emc",
                    "instance_id");

    private ArticleAddress() {}

    /// What two addresses of one article have in common, for comparing only. Folds scheme, `www.`,
    /// mobile and AMP variants, tracking parameters, the order of the others, fragment, trailing
    /// slash, default port and case of the host. Text that is no web address is its own identity.
    public static String identity(String address) {
        Parts parts = Parts.of(address.strip());
        if (parts == null) {
            return address.strip();
        }
        List<String> query = new ArrayList<>(parts.query());
        query.removeIf(each -> isVariant(each));
        query.sort(null);
        String joined = query.isEmpty() ? "" : "?" + String.join("&", query);
        return plainHost(parts.host) + plainPath(parts.path) + joined;
    }

    /// The address without tracking parameters and fragment, else as it is; for showing and
    /// keeping.
    public static String clean(String address) {
        Parts parts = Parts.of(address.strip());
        if (parts == null) {
            return address.strip();
        }
        String query = parts.query().isEmpty() ? "" : "?" + String.join("&", parts.query());
        String fragment = parts.fragment.startsWith("#!") ? parts.fragment : "";
        return parts.scheme + "://" + parts.host + parts.path + query + fragment;
    }

    private static boolean isVariant(String parameter) {
        return switch (parameter.toLowerCase(Locale.ROOT)) {
            case "amp",
                    "amp=1",
                    "amp=true",
                    "amp=",
                    "outputtype=amp",
                    "mobile=1",
                    "m=1",
                    "view=amp",
                    "print=1",
                    "print=true" ->
                    true;
            default -> false;
        };
    }

    private static String plainHost(String host) {
        String plain = host;
        for (String prefix : List.of("www.", "amp.", "m.", "mobile.", "www.")) {
            boolean more = plain.indexOf('.', prefix.length()) > 0;
            if (plain.startsWith(prefix) && more) {
                plain = plain.substring(prefix.length());
            }
        }
        return plain;
    }

    private static String plainPath(String path) {
        String plain = path;
        while (plain.endsWith("/")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        if (plain.endsWith("/amp") || plain.endsWith(".amp")) {
            plain = plain.substring(0, plain.length() - 4);
        } else if (plain.endsWith(".amp.html")) {
            plain = plain.substring(0, plain.length() - 9) + ".html";
        } else if (plain.startsWith("/amp/")) {
            plain = plain.substring(4);
        }
        return plain.endsWith("/index.html") ? plain.substring(0, plain.length() - 11) : plain;
    }

    /// @param host in small letters, with the port if it is not the scheme's own
    private record Parts(
            String scheme, String host, String path, String queryText, String fragment) {
        static @org.jspecify.annotations.Nullable Parts of(String address) {
            int colon = address.indexOf("://");
            String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                return null;
            }
            int hash = address.indexOf('#');
            String fragment = hash < 0 ? "" : address.substring(hash);
            String rest = address.substring(colon + 3, hash < 0 ? address.length() : hash);
            int question = rest.indexOf('?');
            String query = question < 0 ? "" : rest.substring(question + 1);
            rest = question < 0 ? rest : rest.substring(0, question);
            int slash = rest.indexOf('/');
            String authority = slash < 0 ? rest : rest.substring(0, slash);
            String path = slash < 0 ? "" : rest.substring(slash);
            String host =
                    authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
            String port = scheme.equals("http") ? ":80" : ":443";
            host = host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
            return host.isEmpty() ? null : new Parts(scheme, host, path, query, fragment);
        }

        /// The parameters that may tell articles apart, as written, in order.
        List<String> query() {
            List<String> kept = new ArrayList<>();
            for (String each : queryText.split("&", -1)) {
                int equals = each.indexOf('=');
                String name = equals < 0 ? each : each.substring(0, equals);
                name = name.toLowerCase(Locale.ROOT);
                if (!each.isEmpty() && !name.startsWith("utm_") && !TRACKING.contains(name)) {
                    kept.add(each);
                }
            }
            return kept;
        }
    }
}
